#!/usr/bin/env bash
# explain FILE.c: the tools really run; the reader's lines; the Rust rule.
. "$(dirname "$0")/../lib.sh"
cd "$tmp" || exit 1
for dir in "$root"/exercises/*/[0-9]*/; do
	name=$(basename "$dir")
	line=$(sed -n 's/.*line = \([0-9]*\).*/\1/p' "$dir/exercise.lua")
	run explain "$dir/bug.c" --json
	[ "$(json 'v.notes[1].line .. " " .. tostring(v.notes[1].specific)')" = "$line true" ] && ok "$name: line $line" || not_ok "$name: line $line" "$out $err"
done
mkdir sub
printf 'enum { SIZE = 4 };\n' >sub/size.h
printf '#include "size.h"\nint main(int argc, char **argv)\n{\n    int a[SIZE] = { 0 };\n    (void)argv;\n    return a[argc + 3];\n}\n' >sub/main.c
run explain sub/main.c
check "an include beside the file is found" 0 "line 6" "access outside of an object" "return a[argc + 3];"
printf 'int main(void)\n{\n    return 0;\n}\n' >fine.c
run explain fine.c
check "a sound program" 0 "no bug was found" "ASan with UBSan" "gcc -fanalyzer"
printf 'int main(void)\n{\n    return x;\n}\n' >broken.c
run explain broken.c
check "a program that gcc refuses" 2 "broken.c" "undeclared"
run explain none.c
check "a missing file" 2 "none.c"
printf '#include <stdlib.h>\nint main(void)\n{\n    for (;;)\n        ;\n}\n' >loop.c
run explain loop.c --json
check "a program that does not end" 0
finish
