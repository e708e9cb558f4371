#!/bin/sh
# Turns the files of this folder into the C table that app/judge/harness.h declares; an
# object goes in byte by byte.
#   assets/harness/embed.sh assets/harness/*.rs assets/harness/*.c seal.o > harness.c
set -eu

cat <<'END'
/* Made by assets/harness/embed.sh. Do not edit. */
#include "judge/harness.h"

/* C11 promises string literals of 4095 bytes only; gcc and clang take any length. */
#pragma GCC diagnostic ignored "-Woverlength-strings"

END
n=0
for file in "$@"; do
	n=$((n + 1))
	printf 'static const char file_%d[] =\n' "$n"
	case $file in
	*.o) od -An -v -to1 "$file" | sed 's/ /\\/g; s/.*/	"&"/' ;;
	*) sed 's/[\\"?]/\\&/g; s/\t/\\t/g; s/.*/	"&\\n"/' "$file" ;;
	esac
	printf ';\n\n'
done
printf 'const struct harness_file harness_files[] = {\n'
n=0
for file in "$@"; do
	n=$((n + 1))
	printf '\t{ "%s", file_%d, sizeof file_%d - 1 },\n' "${file##*/}" "$n" "$n"
done
cat <<'END'
};

const size_t harness_file_n = sizeof harness_files / sizeof *harness_files;
END
