#!/bin/sh
# Turns the files of this folder into the C table that app/judge/harness.h declares.
#   assets/harness/embed.sh assets/harness/*.rs assets/harness/*.c > harness.c
set -eu

cat <<'END'
/* Made by assets/harness/embed.sh. Do not edit. */
#include "judge/harness.h"

/* C11 promises string literals of 4095 bytes only; gcc and clang take any length. */
#pragma GCC diagnostic ignored "-Woverlength-strings"

const struct harness_file harness_files[] = {
END
for file in "$@"; do
	printf '\t{ "%s",\n' "${file##*/}"
	sed 's/[\\"?]/\\&/g; s/\t/\\t/g; s/.*/	"&\\n"/' "$file"
	printf '\t},\n'
done
cat <<'END'
};

const size_t harness_file_n = sizeof harness_files / sizeof *harness_files;
END
