#!/usr/bin/env bash
# explain FILE.c: the tools really run; the reader's lines; the Rust rule. The programs of
# tests/c/ and the recorded reports of tests/diag/ give the bugs that their tables say.
. "$(dirname "$0")/../lib.sh"
cd "$tmp" || exit 1

# rows TABLE FOLDER SUFFIX: the first note of FOLDER/NAME.json is as the table's row says.
first='(function()
	local n = v.notes[1]
	if not n then return ("-\t"):rep(4) .. "-" end
	return table.concat({ n.c_bug or n.headline, n.cwe and tostring(n.cwe) or "-", tostring(n.line),
		n.what[1] and n.what[1].text:match("in `(.-)`$") or "-", n.class }, "\t")
end)()'
rows() {
	while IFS=$'\t' read -r name want; do
		cp "$2/$name.json" "$tmp/out" 2>/dev/null || : >"$tmp/out"
		got=$(json "$first" 2>&1)
		[ "$got" = "$want" ] && ok "$name: ${want//$'\t'/, }" || not_ok "$name: ${want//$'\t'/, }" "$got"
	done < <(grep -v '^#' "$1")
}
mkdir programs reports
names() { grep -v '^#' "$1" | cut -f1; }
names "$root/tests/c/bugs.tsv" | xargs -P2 -I@ sh -c '"$FERRY" explain --json "$1/@.c" >programs/@.json 2>&1' sh "$root/tests/c"
rows "$root/tests/c/bugs.tsv" programs
names "$root/tests/diag/reports.tsv" | xargs -P2 -I@ sh -c '"$FERRY" explain --json - <"$1/@" >reports/@.json 2>&1' sh "$root/tests/diag"
rows "$root/tests/diag/reports.tsv" reports
[ "$(ls "$root"/tests/c/*.c | wc -l)" = "$(names "$root/tests/c/bugs.tsv" | wc -l)" ] && ok "every program has its row" || not_ok "every program has its row"

lost=$(grep -ho '"core/[a-z-]*"' "$root"/lua/ferry/c_bugs.lua | tr -d '"' | sort -u | while read -r id; do
	ls -d "$root"/exercises/*/[0-9]*-"${id#core/}" >/dev/null 2>&1 || echo "$id"
done)
[ -z "$lost" ] && ok "the exercises that are named exist" || not_ok "the exercises that are named exist" "$lost"

# a cause that another tool names
run explain "$root/tests/c/truncation_alloc.c"
check "a block too short, and why" 0 "65544 is in 16 bits" "gcc" "says of line 9" "'short"
run explain "$root/tests/c/switch_missing_case_run.c"
check "the switch behind a missing value" 0 "-Wswitch-enum" "the variable lives in the frame of" "E0381"
run explain "$root/tests/c/return_local_direct.c"
check "the NULL of a returned address" 0 "-Wreturn-local-addr" "this may be that NULL"
printf '#include <stdio.h>\nenum e { A, B };\nint main(void)\n{\n    enum e x = B;\n    switch (x) { case A: puts("a"); break; default: ; }\n    return 0;\n}\n' >default.c
run explain default.c
check "a switch with a default is no bug" 0 "no bug was found"
printf '#include <stdlib.h>\nint main(void)\n{\n    unsigned char n = (unsigned char)3;\n    long wide = n;\n    int other = wide;\n    char *p = malloc(4);\n    p[4] = (char)other;\n    free(p);\n}\n' >beside.c
run explain --json beside.c
[ "$(json 'v.notes[1].cwe .. " " .. #v.notes')" = "122 1" ] && ok "a conversion that is not the size is no cause" || not_ok "a conversion that is not the size is no cause" "$out"
# the kinds without a bug in C have none; what gcc only says with options of the exercise's, or what valgrind
# sees behind another tool's report, is proved by `pack verify`
for bug in "$root"/exercises/*/[0-9]*/bug.c; do
	grep -q 'tool = "\(warn\|valgrind\)"' "${bug%/bug.c}/exercise.lua" || echo "${bug%/bug.c}"
done >dirs
xargs -P2 -I@ sh -c '"$FERRY" explain --json "@/bug.c" >"programs/$(basename "@").json" 2>&1' <dirs
while read -r dir; do
	name=$(basename "$dir")
	line=$(sed -n 's/.*line = \([0-9]*\).*/\1/p' "$dir/exercise.lua")
	cp "programs/$name.json" "$tmp/out"
	[ "$(json 'v.notes[1].line .. " " .. tostring(v.notes[1].specific)')" = "$line true" ] && ok "$name: line $line" || not_ok "$name: line $line" "$(<"$tmp/out")"
done <dirs
mkdir sub
printf 'enum { SIZE = 4 };\n' >sub/size.h
printf '#include "size.h"\nint main(int argc, char **argv)\n{\n    int a[SIZE] = { 0 };\n    (void)argv;\n    return a[argc + 3];\n}\n' >sub/main.c
run explain sub/main.c
check "an include beside the file is found" 0 "line 6" "access outside of an object" "return a[argc + 3];"
out=$(tr -s ' \n' '  ' <<<"$out")
check "on which side" 0 "beyond the object's end;" "In Rust: a slice" "Ways out" "look for a <="
printf '#include <stdlib.h>\nint main(int argc, char **argv)\n{\n    int *a = malloc(16);\n    (void)argv;\n    return a[argc + 3];\n}\n' >heap.c
run explain heap.c
out=$(tr -s ' \n' '  ' <<<"$out")
check "what the tool saw" 0 "asan: heap-buffer-overflow, read of 4 bytes in main(), line 6" "beyond the object's end;"
grep -q 0x <<<"$out" && not_ok "no addresses" "$out" || ok "no addresses"
sed 's/argc + 3/argc - 2/' heap.c >before.c
run explain before.c
out=$(tr -s ' \n' '  ' <<<"$out")
check "the other side" 0 "before the object's start;"
cat >both.c <<'C'
#include <pthread.h>
static long events;
static void *work(void *arg)
{
    events++;
    return arg;
}
int main(void)
{
    pthread_t t;
    pthread_create(&t, NULL, work, NULL);
    work(NULL);
    pthread_join(t, NULL);
    return 0;
}
C
run explain both.c
out=$(tr -s ' \n' '  ' <<<"$out")
check "threads" 0 "at least one of them writes" "another run may report something else" "1. a mutex around both accesses"
grep -q '<null>' <<<"$out" && not_ok "nothing is called <null>" "$out" || ok "nothing is called <null>"
cat >twice.c <<'C'
#include <stdlib.h>
int main(int argc, char **argv)
{
    char *p = malloc(4);
    (void)argv;
    if (!p)
        return 1;
    free(p);
    if (argc > 7)
        free(p);
    return 0;
}
C
run explain twice.c
check "an event's number is not shown" 0 "double free"
grep -q 'was at' <<<"$out" && not_ok "no event's number" "$out" || ok "no event's number"
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
printf '#include <stdio.h>\n#include <stdlib.h>\n#include <string.h>\nint main(void)\n{\n    char *p = malloc(4);\n    if (!p)\n        return 1;\n    memcpy(p, "eth0", 4);\n    printf("%%s\\n", p);\n    free(p);\n    return 0;\n}\n' >text.c
run explain text.c
out=$(tr -s ' \n' '  ' <<<"$out")
check "a string that is read past its end" 0 "A string ends where its 0 is" '%.*s'
grep -q 'look for a <=' <<<"$out" && not_ok "no index for a string" "$out" || ok "no index for a string"
sed 's/memcpy(p, "eth0", 4)/strcpy(p, "eth0")/; s/"%s.n", p/"x"/' text.c >copy.c
run explain copy.c
out=$(tr -s ' \n' '  ' <<<"$out")
check "a string that is written past the end" 0 "The function writes the whole text" "snprintf(a, sizeof a"
printf '#include <stdio.h>\n#include <string.h>\nint main(void)\n{\n    char name[8] = "";\n    strncpy(name, "eth0.10000", 4);\n    puts(name);\n    return 0;\n}\n' >cut.c
run explain cut.c
check "a text that is cut" 0 "perhaps without its end"
sed 's/eth0.10000", 4/eth0.100", sizeof name/' cut.c >unended.c
run explain unended.c
check "a text without its end" 0 "a string without its end"
finish
