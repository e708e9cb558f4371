#!/bin/sh
# Turns the migrations into the C table that app/store/migrate.h declares.
#   progress/embed.sh progress/migrations/*.sql > migrations.c
# The files must be numbered 0001, 0002 … without a gap: a file's number is the
# user_version that it leads to.
set -eu

n=0
for file in "$@"; do
	n=$((n + 1))
	name=${file##*/}
	case $name in
	"$(printf %04d $n)"-*.sql) ;;
	*)
		echo "embed.sh: \"$file\" should be number $(printf %04d $n)" >&2
		exit 1
		;;
	esac
done
if [ $n = 0 ]; then
	echo "embed.sh: name the migrations: progress/migrations/*.sql" >&2
	exit 1
fi

cat <<'END'
/* Made by progress/embed.sh from progress/migrations/. Do not edit. */
#include "store/migrate.h"

/* C11 promises string literals of 4095 bytes only; gcc and clang take any length. */
#pragma GCC diagnostic ignored "-Woverlength-strings"

const struct migration migrations[] = {
END
for file in "$@"; do
	name=${file##*/}
	printf '\t{ "%s",\n' "${name%.sql}"
	sed 's/[\\"?]/\\&/g; s/.*/	"&\\n"/' "$file"
	printf '\t},\n'
done
cat <<'END'
};

const size_t migration_n = sizeof migrations / sizeof *migrations;
END
