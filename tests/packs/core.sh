#!/usr/bin/env bash
# Every claim of the built-in pack: the start fails with the declared code and the C with
# the declared report, the solution passes, each wrong answer meets what its name says.
. "$(dirname "$0")/../lib.sh"

# judge NAME EXERCISE FILE RC: runs check and sets out; a wrong exit code fails NAME.
judge() {
	run check "$2" --answer "$3" --json
	[ "$rc" = "$4" ] && return 0
	not_ok "$1" "exit code $rc, expected $4: $out $err"
	return 1
}

expect() { # NAME WHAT-JSON EXPECTED
	local got
	got=$(json "$2" 2>&1)
	if [ "$got" = "$3" ]; then ok "$1"; else not_ok "$1" "$2 is \"$got\", expected \"$3\""; fi
}

shopt -s nullglob
for dir in "$root"/exercises/*/[0-9]*/; do
	id=$(sed -n 's/^ *id = "\([^"]*\)".*/\1/p' "$dir/exercise.lua")
	code=$(sed -n 's/.*expect = "\(E[0-9]*\)".*/\1/p' "$dir/exercise.lua")
	name=core/$id
	judge "$id: start fails" "$name" "$dir/start.rs" 1 && {
		expect "$id: start meets $code" 'v.rust.codes[1]' "$code"
		expect "$id: the C is reported as declared" 'v.c.as_declared' true
		expect "$id: the note is specific" 'v.notes[1].specific' true
	}
	judge "$id: solution passes" "$name" "$dir/solution.rs" 0 &&
		expect "$id: solution is a pass" 'v.verdict' passed
	for wrong in "$dir"/wrong/*.rs; do
		file=$(basename "$wrong" .rs)
		want=${file%%-*}
		judge "$id: wrong/$file fails" "$name" "$wrong" 1 || continue
		case $want in
		E*) expect "$id: wrong/$file" 'v.rust.codes[1]' "$want" ;;
		tests) expect "$id: wrong/$file" 'v.verdict' tests-failed ;;
		rules) expect "$id: wrong/$file" 'v.verdict' rule-broken ;;
		*) not_ok "$id: wrong/$file" "a name must start with a code, tests- or rules-" ;;
		esac
	done
done
finish
