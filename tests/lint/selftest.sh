#!/usr/bin/env bash
# Each lint must fail on a planted violation and hold without it.
set -u
here=$(cd "$(dirname "$0")" && pwd)
root=$(mktemp -d)
trap 'rm -rf "$root"' EXIT
n=0 bad=0

clean_tree() {
	rm -rf "${root:?}"/*
	mkdir -p "$root/app/base" "$root/app/cli"
	cp "$here/../../app/LAYERS" "$root/app/LAYERS"
	cp "$here/../../.clang-format" "$root/"
	printf '/* SPDX-License-Identifier: MIT */\n#ifndef A_H\n#define A_H\nint a_get(void);\n#endif\n' >"$root/app/base/a.h"
	printf '/* SPDX-License-Identifier: MIT */\n/*\n * a - a test.\n */\n#include "base/a.h"\n\nint\na_get(void)\n{\n\treturn 1;\n}\n' >"$root/app/base/a.c"
	printf '/* SPDX-License-Identifier: MIT */\n#ifndef B_H\n#define B_H\nint b_get(void);\n#endif\n' >"$root/app/cli/b.h"
}

# expect NAME LINT fails|holds [TEXT]
expect() {
	local out rc
	n=$((n + 1))
	out=$(LINTS=$2 "$here/check" gcc "$root" 2>&1)
	rc=$?
	if { [ "$3" = holds ] && [ $rc -eq 0 ]; } || { [ "$3" = fails ] && [ $rc -ne 0 ] && grep -qF -- "${4:-}" <<<"$out"; }; then
		echo "ok $n - $1"
	else
		echo "not ok $n - $1"
		sed 's/^/# /' <<<"$out"
		bad=1
	fi
}

for lint in layers headers sizes globals banned macros format compilers texts; do
	clean_tree
	expect "$lint holds on a clean tree" "$lint" holds
done
clean_tree
sed -i '5i #include "cli/b.h"' "$root/app/base/a.c"
expect "an upward include" layers fails 'base may not include "cli/b.h"'
clean_tree
sed -i '5i #include <sqlite3.h>' "$root/app/base/a.c"
expect "a foreign header out of its folder" layers fails '<sqlite3.h> belongs to other folders'
clean_tree
mkdir "$root/app/odd" && cp "$root/app/base/a.h" "$root/app/odd/"
expect "a folder that no layer names" layers fails 'not in app/LAYERS'
clean_tree
sed -i 's/int a_get/size_t a_get/' "$root/app/base/a.h"
expect "a header that needs another" headers fails 'app/base/a.h: does not compile alone'
clean_tree
for i in $(seq 400); do echo "/* $i */"; done >>"$root/app/base/a.c"
expect "a file over 400 lines" sizes fails 'the limit is 400'
clean_tree
{ printf '\nint\nb(void)\n{\n'; for _ in $(seq 60); do printf '\ta_get();\n'; done; printf '\treturn 0;\n}\n'; } >>"$root/app/base/a.c"
expect "a function over 60 lines" sizes fails 'the limit is 60'
clean_tree
printf '\nstatic int counter;\nint\nb(void)\n{\n\treturn counter++;\n}\n' >>"$root/app/base/a.c"
expect "an unlisted global" globals fails 'the global "counter"'
clean_tree
printf '\nint\nb(void)\n{\n\tstatic int calls;\n\treturn calls++;\n}\n' >>"$root/app/base/a.c"
expect "a hidden static" globals fails 'the global "calls"'
clean_tree
sed -i 's/return 1;/return system("true");/' "$root/app/base/a.c"
expect "a banned function" banned fails 'system('
clean_tree
sed -i '4i #define TWICE(x) ((x) * 2)' "$root/app/cli/b.h"
expect "a function-like macro outside base/" macros fails 'TWICE'
if clang-format --version 2>/dev/null | grep -q 'version 14'; then
	clean_tree
	sed -i 's/return 1;/return    1;/' "$root/app/base/a.c"
	expect "a difference in format" format fails 'run `make format`'
fi
if command -v clang >/dev/null; then
	clean_tree
	sed -i 's/return 1;/long x = 1L << 40; return x;/' "$root/app/base/a.c"
	expect "a warning of the other compiler" compilers fails 'implicit conversion'
fi
clean_tree
sed -i 1d "$root/app/base/a.c"
expect "a file without a licence line" texts fails 'no SPDX line'
exit $bad
