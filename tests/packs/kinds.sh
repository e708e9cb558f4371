#!/usr/bin/env bash
# Every kind of exercise, on small exercises of its own: `ferry pack verify` proves what they
# claim; here is the rest.
. "$(dirname "$0")/../lib.sh"
pack=$root/tests/packs/kinds
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

. "$root/tests/packs/proved.bash"
proved "$pack"

# What the proof does not hold: a start gives nothing away, and what did not change is answered
# from memory.
for id in cache-drop flag leave-open wraps moved known; do
	run check "kinds/$id" --json
	expect "$id: nothing is given away" '#v.notes + #v.answers + (v.c.text and 1 or 0)' 0
done
for file in "$pack"/*/[0-9]*/solution.{c,txt} "$pack"/05-fix/[0-9]*/solution.rs; do
	id=$(sed -n 's/^  id = "\(.*\)",/\1/p' "${file%/*}/exercise.lua")
	judge "$id: the solution" "kinds/$id" "$file" 0
	judge "$id: the solution again" "kinds/$id" "$file" 0 && expect "$id: is answered from memory" 'v.cached' true
done

# What a program prints is no report and no pass.
judge "a report that is only printed" kinds/port-close "$root/tests/packs/answers/faking.c" 0 &&
	expect "is not believed" 'tostring(v.c.text)' nil

printf '%s\n' '#include <stdio.h>' '#include <stdlib.h>' 'struct port { char *name; int up; };' \
	'int port_close(struct port *p, char *log, size_t size)' '{' \
	'	fprintf(stderr, "==7==ERROR: AddressSanitizer: heap-use-after-free on address 0x1\n    #0 0x1 in port_close answer.c:6\n");' \
	'	_Exit(1);' '}' 'static struct port *port_new(const char *s) { (void)s; return NULL; }' >"$tmp/report.c"
judge "a faked report with a sanitizer's exit code" kinds/port-close "$tmp/report.c" 1 &&
	expect "accuses its author" 'v.verdict' not-clean

# What compiles and then differs, in both builds.
judge "debug and release" kinds/wraps "$pack/30-predict/01-wraps/solution.txt" 0 && {
	expect "each field is judged" '#v.answers' 4
	expect "with what really happened" 'v.answers[4].actual' 4
}
judge "a wrong field" kinds/moved "$pack/30-predict/02-moved/wrong/wrong.code.txt" 1 && {
	expect "is named" 'v.answers[2].name .. " " .. tostring(v.answers[2].right)' 'code false'
	expect "and the error is explained" 'v.notes[1].code' E0382
}
judge "the other tools are heard" kinds/flag "$pack/20-spot/02-flag/solution.txt" 0 &&
	expect "ASan is silent about what was never set" 'v.witnesses[1].tool .. " " .. tostring(v.witnesses[1].text)' 'asan nil'

# The text says the same.
run check kinds/cache-drop --answer "$pack/20-spot/01-cache-drop/wrong/wrong.another-class.txt"
check "spot in words" 1 "line 18 is where ASan reports it; what it reports is a double free, not a use after free" \
	"gcc -fanalyzer: -Wanalyzer-double-free" "wrong        bug: use-after-free; it is double-free"
run check kinds/port-close --answer "$pack/10-fixc/01-port-close/solution.c"
check "fixc shows the Rust" 0 "In Rust it is this:" "pub fn port_close(p: Port) -> String"
run check kinds/wraps --answer "$pack/30-predict/01-wraps/wrong/wrong.panics.txt"
check "predict in words" 1 "the debug build panics: attempt to add with overflow (line 3)"

# The learner's file has the kind's name, and is kept on reset.
run reset kinds/port-close
check "the answer is C" 0 "answers/kinds/port-close/answer.c"
run show kinds/wraps
check "show has the program and the questions" 0 "program.rs" "output-release ="
run reset kinds/wraps
check "reset keeps the answer under its ending" 0 ".txt"

finish
