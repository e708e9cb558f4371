#!/usr/bin/env bash
# The verbs' words, JSON and exit codes.
. "$(dirname "$0")/../lib.sh"
x=core/own-use-after-move
dir=$root/exercises/10-ownership/01-own-use-after-move

run --version
check "version" 0 "ferry "
run help
check "help lists the verbs" 0 "check" "explain" "doctor" "Exit codes"
for verb in check watch explain idiom cargo rustc list next show reset doctor help; do
	run help $verb
	check "help $verb" 0 "usage: ferry $verb"
	run $verb --help
	check "$verb --help" 0 "usage: ferry $verb"
done
run lst
check "a misspelt verb" 2 'did you mean "list"'
run list --frobnicate
check "an unknown option" 2 "--frobnicate"
run check
check "a missing word" 2 "usage: ferry check"
run check $x --answer
check "an option without its value" 2 "--answer"
run check own-use-after-moev
check "a misspelt exercise names the nearest" 2 "core/own-use-after-move"

run list
check "list on a fresh home" 0 "[ ] core/own-use-after-move" "0 of "
[ ! -e "$HOME/.local/share/ferry/progress.db" ] && ok "listing creates no database" || not_ok "listing creates no database"
run list --json
check "list --json" 0
all=$(find "$root"/exercises/*/* -name exercise.lua | wc -l)
[ "$(json "#v.exercises == $all and v.version == 1")" = true ] && ok "all exercises" || not_ok "all exercises" "$out"
first=$(json 'v.exercises[1].id') second=$(json 'v.exercises[2].id')
of_first=$(echo "$root"/exercises/*/*-"${first#*/}")
for field in id title kind chapter difficulty minutes cwe state; do
	[ -n "$(json "v.exercises[1].$field")" ] && ok "list has $field" || not_ok "list has $field"
done
run next
check "next names the file to edit" 0 "$first" "$HOME/.local/share/ferry/answers/$first/answer.rs"
cmp -s "$HOME/.local/share/ferry/answers/$first/answer.rs" "$of_first/start.rs" && ok "the answer begins as start.rs" || not_ok "the answer begins as start.rs"
run next --json
[ "$(json 'v.exercise')" = "$first" ] && ok "next --json" || not_ok "next --json" "$out"
run show $x
check "show" 0 "bug.c" "answer.rs" "   1 | "
run show $x --json
[ "$(json 'v.exercise')" = $x ] && ok "show --json" || not_ok "show --json" "$out"

run check $x
check "the start does not pass" 1 "E0382" "In C" "not passed, attempt 1"
run check core/borrow-return-local --answer "$root/exercises/30-lifetimes/01-borrow-return-local/start.rs" --json
[ "$(json 'v.verdict .. v.notes[1].cwe .. tostring(v.notes[1].in_c:find("free()", 1, true) ~= nil)')" = "$(json 'v.verdict')416true" ] && [ $rc = 1 ] &&
	ok "a note knows the type that the error does not show" || not_ok "a note knows the type that the error does not show" "$out"
run check $x --json
check "check --json" 1
[ "$(json 'v.verdict .. " " .. v.rust.codes[1] .. " " .. v.attempt .. " " .. tostring(v.cached)')" = "not-built E0382 2 true" ] &&
	ok "the report's fields" || not_ok "the report's fields" "$out"
[ "$(json 'v.c.tool .. " " .. v.c.kind .. " " .. v.c.cwe')" = "asan heap-use-after-free 416" ] && ok "the C side" || not_ok "the C side" "$out"
run list
check "a try is marked" 0 "[~] $x"
answer=$HOME/.local/share/ferry/answers/core/own-use-after-move/answer.rs
cp "$dir/solution.rs" "$answer"
run check $x
check "the solution passes" 0 "passed, attempt 3"
sed 's/let len =/let spare = 1;\n        let len =/' "$dir/solution.rs" >"$tmp/warned.rs"
run check core/own-use-after-move --answer "$tmp/warned.rs"
check "a warning on an answer that passes is told" 0 "passed" "line 33: unused_variables: unused variable: \`spare\`"
run list
check "a new process knows it is done" 0 "[x] $x" "1 of "
[ "$(sqlite3 "$HOME/.local/share/ferry/progress.db" 'pragma integrity_check')" = ok ] && ok "integrity_check" || not_ok "integrity_check"
run check "$first" --answer "$of_first/solution.rs"
run next
check "next goes on" 0 "$second"

echo "// mine" >>"$answer"
run reset $x
check "reset keeps a backup" 0 "kept:" "backup/core/own-use-after-move/answer-1700000000-"
grep -q '// mine' "$(sed -n 's/^kept: *//p' <<<"$out")" && ok "the backup is the old answer" || not_ok "the backup is the old answer"
run reset $x
check "a second reset in the same second" 0 "kept:"
[ "$(ls "$HOME/.local/share/ferry/backup/core/own-use-after-move" | wc -l)" = 2 ] && ok "two backups" || not_ok "two backups"
cmp -s "$answer" "$dir/start.rs" && ok "reset starts over" || not_ok "reset starts over"

run doctor
check "doctor" 0 "gcc" "rustc" "sanitizers" "progress"
run doctor --json
[ "$(json '#v.checks >= 8 and v.checks[1].state')" = ok ] && ok "doctor --json" || not_ok "doctor --json" "$out"
(unset LC_ALL LANG LC_CTYPE && TERM=xterm "$FERRY" doctor) >"$tmp/out" 2>&1
grep -q "TERM=xterm, UTF-8" "$tmp/out" && ok "no locale at all is taken for UTF-8" || not_ok "no locale at all is taken for UTF-8" "$(cat "$tmp/out")"
LC_ALL=C TERM=xterm run doctor
check "a C locale that was asked for stays" 0 "not UTF-8"
run open core/own-use-after-move
check "open without a terminal prints the lesson" 0 "no full screen" "bug.c"
run
check "without a terminal the list is printed" 0 "no full screen" "core/own-use-after-move"
"$FERRY" list >/dev/full 2>"$tmp/err" </dev/null
[ $? = 3 ] && grep -q "cannot write" "$tmp/err" && ok "a full standard output is an error" || not_ok "a full standard output is an error"
finish
