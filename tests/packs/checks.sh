#!/usr/bin/env bash
# Hidden tests, planted bugs and SAFETY lines, on small exercises of their own: `ferry pack verify`
# proves what they claim. And cheats: answers that are wrong and try to pass.
. "$(dirname "$0")/../lib.sh"
pack=$root/tests/packs/checks
share=$tmp/share
mkdir "$share"
for part in lua progress assets; do ln -s "$root/$part" "$share/$part"; done
ln -s "$pack" "$share/exercises"
export FERRY_SHARE=$share

expect() { # NAME WHAT-JSON EXPECTED
	local got
	got=$(json "$2" 2>&1)
	if [ "$got" = "$3" ]; then ok "$1"; else not_ok "$1" "$2 is \"$got\", expected \"$3\"
$out"; fi
}

# judge NAME EXERCISE FILE RC: runs check; a wrong exit code fails NAME.
judge() {
	run check "$2" --answer "$3" --json
	[ "$rc" = "$4" ] && return 0
	not_ok "$1" "exit code $rc, expected $4: $out $err"
	return 1
}

lacks() { # NAME TEXT: nothing that the last run printed has TEXT in it
	if grep -qF -- "$2" <<<"$out$err"; then not_ok "$1" "\"$2\" in $out$err"; else ok "$1"; fi
}

. "$root/tests/packs/proved.bash"
proved "$pack"
run check checks/ring-tests --json
expect "what has no test is no attempt" 'v.attempt' 0

# Tests may be in modules of their own.
judge "tests in a module" checks/window-tests "$root/tests/packs/answers/nested.rs" 0 &&
	expect "count as well" 'v.verdict .. #v.rust.tests.names' passed4

# What an answer forbids or goes without, the tests are still allowed.
judge "an answer without std and without unsafe" checks/ring-last "$root/tests/packs/answers/strict.rs" 0 &&
	expect "passes without a note" '#v.notes' 0

# A hidden test is told by its name alone, and read after a pass.
shows() { # NAME: what `show` of ring-last, as text and as JSON, has of the hidden file
	run show ring-last
	printf '%s' "$(grep -c 'hidden.rs is shown after a pass' <<<"$out") $(grep -c 'a_ring_can_wrap_twice' <<<"$out")"
	run show ring-last --json
	printf ' %s' "$(json 'tostring(v.hidden ~= nil) .. tostring(v.tests ~= nil)')"
}
rm -rf "$HOME/.local/share/ferry"
run check ring-last --answer "$pack/10-hidden/01-ring-last/wrong/tests-failed.stops-at-nought.rs"
check "a hidden test in words" 1 "hidden: after the wrap the newest is in the last slot" "panicked at hidden.rs:" " right: 4"
run check ring-last --answer "$root/tests/packs/cheats/fix/tests-failed.renames-a-macro.rs"
check "a hidden assertion" 1 "panicked at hidden.rs:" "assertion failed"
lacks "without its source" 'r.last() == 9'
run check ring-last --answer "$pack/10-hidden/01-ring-last/wrong/not-built.another-name.rs"
lacks "nor in what rustc says" 'Ring::default()'
[ "$(shows)" = "1 0 falsetrue" ] && ok "show has the tests, not the hidden ones" || not_ok "show has the tests, not the hidden ones" "$(shows)"
run check ring-last --answer "$pack/10-hidden/01-ring-last/solution.rs"
[ "$(shows)" = "0 1 truetrue" ] && ok "show has them after a pass" || not_ok "show has them after a pass" "$(shows)"

run check ring-tests --answer "$pack/20-tests/01-ring/wrong/bug-missed.never-goes-round.rs"
check "planted bugs in words" 1 "MISSED       a ring that forgets to wrap" "found        a ring that gives the newest value first: in_and_out"
run check ring-tests --answer "$pack/20-tests/01-ring/wrong/bug-missed.never-goes-round.rs" --json
expect "and as JSON" 'tostring(v.bugs[1].found_by) .. v.bugs[2].found_by .. v.bugs[1].text' 'nilin_and_outa ring that forgets to wrap'
run check ring-tests --answer "$pack/20-tests/01-ring/wrong/not-built.no-such-call.rs" --json
expect "an error in every module is one error" '#v.notes' 1

# Wrong answers that want to pass: each comes to what its name says, and no hidden test shows.
for cheat in "$pack"/cheats/fix/*.rs; do
	file=$(basename "$cheat")
	judge "cheat $file" checks/ring-last "$cheat" 1 || continue
	expect "cheat $file" 'v.verdict' "${file%%.*}"
	lacks "cheat $file: nothing hidden is shown" 'Ring::default()'
done

# The same in C, on an exercise of the pack of all kinds.
rm "$share/exercises"
ln -s "$root/tests/packs/kinds" "$share/exercises"
for cheat in "$pack"/cheats/fixc/*.c; do
	file=$(basename "$cheat")
	judge "cheat $file" kinds/port-close "$cheat" 1 || continue
	expect "cheat $file" 'v.verdict' "${file%%.*}"
done
finish
