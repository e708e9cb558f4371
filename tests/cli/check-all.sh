#!/usr/bin/env bash
# check --all: the table, JSON and JUnit XML, what is not begun, fails or cannot be checked,
# what is recorded, the bar, and that cancelling leaves nothing.
. "$(dirname "$0")/../lib.sh"
. "$root/tests/share.bash"
. "$root/tests/tui/screen.bash"
make_share "$tmp/share" 20
export FERRY_SHARE=$tmp/share
data=$HOME/.local/share/ferry cache=$HOME/.cache/ferry
yours=$data/answers/many
put_answers "$tmp/share" "$tmp/solutions"
folder() { echo "$tmp"/share/exercises/*/"$1"-x; }
expect() { # NAME JSON EXPECTED
	local got
	got=$(json "$2" 2>&1)
	if [ "$got" = "$3" ]; then ok "$1"; else not_ok "$1" "$2 is \"$got\", expected \"$3\""; fi
}
rows() { grep -c '^many/' <<<"$out"; }
attempts() { sqlite3 "$data/progress.db" 'select count(*) from attempts'; }
left() { # what is left of a check: processes, build folders
	pgrep -af "$cache/build"
	ls -A "$cache/build"
}

# --- what does not go together ------------------------------------------------------------
while IFS='|' read -r words text; do
	# shellcheck disable=SC2086 # words are words
	run check $words
	check "check $words" 2 "$text"
	[ "$(wc -l <"$tmp/err")" = 1 ] && [ -z "$out" ] || not_ok "check $words: one line" "$out$err"
done <<'TABLE'
--all x3-port-close|leave out "x3-port-close"
--all --answer f|--answers DIR
--all --json --junit|leave one out
--all --jobs 0|from 1 to 64, not "0"
--all --jobs 65|from 1 to 64, not "65"
--all --jobs 2x|from 1 to 64, not "2x"
--all --jobs -1|from 1 to 64, not "-1"
--jobs 2 x3-port-close|--jobs is for --all only
--pack many|--pack is for --all only
x3-port-close --junit|--junit is for --all only
--all --pack core|there is no pack "core"; there is many
--all --answers /nowhere|"/nowhere" is no folder of answers
TABLE

# --- nothing begun ------------------------------------------------------------------------
run check --all
check "nothing begun" 0 "20 not started" "many/x3-port-close"
[ "$(rows)" = 20 ] && ok "all are listed" || not_ok "all are listed" "$out"
[ ! -e "$data" ] && ok "nothing is created" || not_ok "nothing is created" "$(find "$data")"
run check --all --junit
check "nothing begun, for CI" 0 'tests="20" failures="0" errors="0" skipped="20"'

# --- all of them right ---------------------------------------------------------------------
run check --all --answers "$tmp/solutions" --pack many
check "all pass" 0 "20 passed; "
[ -z "$err" ] && ok "no bar where stderr is no terminal" || not_ok "no bar where stderr is no terminal" "$err"
grep -q $'[\033 ]$' "$tmp/out" && not_ok "plain text in a pipe" "$(cat -A "$tmp/out")" || ok "plain text in a pipe"
[ ! -e "$data/progress.db" ] && ok "answers kept elsewhere are not recorded" || not_ok "answers kept elsewhere are not recorded"

# --- one's own: right, wrong, empty, broken and not begun -------------------------------------
mkdir -p "$data/answers"
cp -r "$tmp/solutions/many" "$yours"
rm -r "$yours"/x7-* "$yours"/x8-*
cp "$(folder 013)/wrong/differs--value-not-signed.rs" "$yours/x13-buf-tlv-parse/answer.rs"
{ cat "$(folder 001)/start.rs"; printf 'fn f() -> Vec<u8> { "a<b" && \001 }\n'; } >"$yours/x1-closed-twice/answer.rs"
: >"$yours/x5-tally/answer.c"
rm "$(folder 009)/bug.c" # the exercise itself is broken
run check --all
check "one's own" 3 "14 passed, 2 not passed, 2 not checked, 2 not started" "C and Rust differ on 57 of 10000 inputs" \
	"is empty" "bug.c" "rustc refuses"
[ "$(rows)" = 20 ] && ok "all are listed" || not_ok "all are listed" "$out"
[ "$(grep '^many/' <<<"$out" | sed 's/^many\/x\([0-9]*\)-.*/\1/' | sort -nc 2>&1)" = "" ] && ok "in their order" || not_ok "in their order" "$out"
grep -q '^many/x8-flag  *spot  *not started$' <<<"$out" && ok "a row of what was not begun" || not_ok "a row of what was not begun" "$out"
grep -qE '^many/x13-buf-tlv-parse  *port  *differs  *[0-9.]+ s$' <<<"$out" && ok "a row of what fails" || not_ok "a row of what fails" "$out"
[ ! -e "$yours/x8-flag" ] && ok "no file for what was not begun" || not_ok "no file for what was not begun"
[ "$(attempts)" = 16 ] && ok "each is an attempt" || not_ok "each is an attempt" "$(attempts)"
run check --all --jobs 1
check "again" 3 "14 passed, 2 not passed"
[ "$(attempts)" = 16 ] && ok "what did not change is no attempt" || not_ok "what did not change is no attempt" "$(attempts)"
cp "$(folder 001)/start.rs" "$yours/x1-closed-twice/answer.rs"
run check --all
[ "$(attempts)" = 17 ] && ok "what changed is one" || not_ok "what changed is one" "$(attempts)"
rm "$yours/x5-tally/answer.c" "$yours"/x9-*/answer.txt
run check --all
check "some do not pass" 1 "14 passed, 2 not passed, 4 not started"

# --- JSON ------------------------------------------------------------------------------------
cp "$(folder 009)/solution.txt" "$yours/x9-leave-open/answer.txt"
summary='(function() local t = {} for _, x in ipairs(v.exercises) do t[#t + 1] = x.exercise .. x.verdict .. tostring(x.pass) .. tostring(x.text) end return table.concat(t, " ") end)()'
run check --all --json --jobs 1
check "check --all --json" 3
expect "version" v.version 1
expect "all of them" '#v.exercises' 20
expect "totals" '("%d %d %d %d %d %d"):format(v.totals.exercises, v.totals.passed, v.totals.not_passed, v.totals.not_checked, v.totals.not_started, v.totals.cancelled)' "20 14 2 1 3 0"
expect "not begun" 'v.exercises[8].exercise .. " " .. v.exercises[8].kind .. " " .. v.exercises[8].verdict .. " " .. tostring(v.exercises[8].pass)' "many/x8-flag spot not-started false"
expect "not checked, and why" 'v.exercises[9].verdict .. tostring(v.exercises[9].text:find("bug.c", 1, true) ~= nil)' not-checkedtrue
expect "wrong" 'v.exercises[13].verdict .. v.exercises[13].compared.inputs' differs10000
expect "explained" 'v.exercises[1].rust.codes[1] .. tostring(v.exercises[1].notes[1].specific)' E0382true
one=$(json "$summary")
keys='(function() local t = {} for k in pairs(%s) do t[#t + 1] = k end table.sort(t) return table.concat(t, " ") end)()'
# shellcheck disable=SC2059 # the format is ours
all_keys=$(json "$(printf "$keys" 'v.exercises[1]')")
run check --all --json --jobs 5
[ "$(json "$summary")" = "$one" ] && ok "the same whatever the jobs" || not_ok "the same whatever the jobs" "$(json "$summary")
$one"
run check x1-closed-twice --json
# shellcheck disable=SC2059
[ "$(json "$(printf "$keys" v)")" = "$all_keys" ] && ok "as check --json has it" || not_ok "as check --json has it" "$all_keys"

# --- JUnit -------------------------------------------------------------------------------------
{ cat "$(folder 001)/start.rs"; printf 'fn f() -> Vec<u8> { "a<b" && \001 }\n'; } >"$yours/x1-closed-twice/answer.rs"
run check --all --junit
check "check --all --junit" 3 '<testsuites name="ferry" tests="20" failures="2" errors="1" skipped="3"' \
	'<testsuite name="many.10-first" tests="10"' '<testsuite name="many.20-second" tests="10"' \
	'<testcase classname="many.10-first" name="x3-port-close"' '<skipped message="not started"/>' \
	'type="differs">' 'type="not-checked"/>'
cat >"$tmp/well.py" <<'PY'
import sys, xml.etree.ElementTree as tree
suites = tree.parse(sys.argv[1]).getroot()
cases = suites.findall("testsuite/testcase")
print(len(cases), sum(c.find("failure") is not None for c in cases), sum(float(c.get("time")) >= 0 for c in cases))
PY
if command -v python3 >/dev/null; then
	got=$(python3 "$tmp/well.py" "$tmp/out" 2>&1)
	[ "$got" = "20 2 20" ] && ok "python reads it" || not_ok "python reads it" "$got"
fi
if command -v xmllint >/dev/null; then
	got=$(xmllint --noout "$tmp/out" 2>&1) && ok "xmllint reads it" || not_ok "xmllint reads it" "$got"
fi
# what any reader of XML would refuse
LC_ALL=C grep -qP '[\x00-\x08\x0b-\x1f]' "$tmp/out" && not_ok "no control characters" || ok "no control characters"

# --- the bar, and a narrow terminal ----------------------------------------------------------------
export FERRY_SHARE=$tmp/share # screen.bash has its own
rm "$yours/x9-leave-open/answer.txt"
start 60x60 "env NO_COLOR=1 '$FERRY' check --all --fresh; echo end; cat"
see "a bar while it goes on" "] 1/16" "#"
see "the table" "14 passed, 2 not passed, 4 not started"
see "all of it" "end"
shown=$(screen)
[[ $shown != *'['[#-]* ]] && ok "the bar is gone" || not_ok "the bar is gone" "$shown"
grep -q '^many/x3-port-close .* passed .* s$' <<<"$shown" && ok "a row keeps to the width" || not_ok "a row keeps to the width" "$shown"

# --- cancelled ----------------------------------------------------------------------------------
cp "$(folder 013)/wrong/timeout--never-returns.rs" "$yours/x13-buf-tlv-parse/answer.rs"
for signal in INT TERM; do
	before=$(attempts)
	env --default-signal="$signal" "$FERRY" check --all --fresh --jobs 3 >"$tmp/out" 2>"$tmp/err" </dev/null &
	pid=$!
	until [ -n "$(pgrep -f "$cache/build/[^/]*/rust")" ] || ! kill -0 $pid 2>/dev/null; do moment; done
	kill -$signal $pid
	wait $pid
	rc=$?
	out=$(<"$tmp/out") err=$(<"$tmp/err")
	check "SIG$signal: the summary of what was done" $((128 + $(kill -l $signal))) "cancelled" "not started"
	[ "$(rows)" = 20 ] && ok "SIG$signal: all are listed" || not_ok "SIG$signal: all are listed" "$out"
	[ -z "$(left)" ] && ok "SIG$signal: nothing is left" || not_ok "SIG$signal: nothing is left" "$(left)"
	[ "$(sqlite3 "$data/progress.db" "select count(*) from attempts where verdict = 'cancelled'")" = 0 ] &&
		ok "SIG$signal: no attempt is recorded of what was cancelled" || not_ok "SIG$signal: no attempt is recorded of what was cancelled"
done

# --- a fresh machine: the compilers are looked for once --------------------------------------------
real=$(command -v rustc)
mkdir "$tmp/bin"
printf '#!/bin/sh\necho "$*" >>"%s"\nexec "%s" "$@"\n' "$tmp/asked" "$real" >"$tmp/bin/rustc"
chmod +x "$tmp/bin/rustc"
looked() { # ARG…: how often rustc on PATH is asked on a machine without a cache
	rm -rf "$cache" "$tmp/asked"
	PATH=$tmp/bin:$PATH run check "$@"
	wc -l <"$tmp/asked"
}
single=$(looked x3-port-close)
many=$(looked --all --answers "$tmp/solutions" --jobs 8)
[ "$many" = "$single" ] && [ "$single" -gt 0 ] && ok "the compilers are looked for once" || not_ok "the compilers are looked for once" "$single for one check, $many for all"

finish
