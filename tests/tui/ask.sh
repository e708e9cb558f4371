#!/usr/bin/env bash
# The screens of exercises whose answer is no Rust: values chosen and typed, a line taken
# from the C, the learner's own C; each change is in the answer at once.
. "$(dirname "$0")/../lib.sh"
. "$(dirname "$0")/screen.bash"
share=$tmp/share
mkdir "$share"
for part in lua progress assets; do ln -s "$root/$part" "$share/$part"; done
ln -s "$root/tests/packs/kinds" "$share/exercises"
export FERRY_SHARE=$share
answers=$HOME/.local/share/ferry/answers/kinds
holds() { grep -qxF -- "$2" "$answers/$1/answer.txt"; }

# open ID: from home to the exercise.
open() {
	keys / C-u
	keys "$1" Enter
	see "$1 is selected" "kinds/$1"
	keys Enter
}

start 80x24 "$FERRY"
see "home" "0 of "
open cache-drop
see "the questions with their choices, and the lesson" "Answer answer.txt" "the line that the tool will name" "< ? >" "uninitialised" "One of these lines"
keys c
see "the C to be looked at" "C bug.c" "Answer" "cache_put"
keys r
see "what is not answered is not run, and no attempt" "✗ not answered" "line is not answered" "Answer answer.txt"
keys Enter
see "the keys are at the first question without a value" "line = " "Enter keeps it"
keys Escape
gone "Esc leaves it open" "Enter keeps it"
keys c
see "the C again" "cache_put"
keys c
see "and the answer" "< ? >"
keys Down Right
see "Right is the next value" "< double-free >"
until_true "and it is in the answer" holds cache-drop "bug = double-free"
keys Left
see "Left the one before" "< handler >"
keys Right Up Enter
see "Enter asks for a value" "line = " "Enter keeps it"
keys 9 9 9 9 9 Enter
see "which has to be one" "not a line number"
keys Enter 1 8 Escape
gone "Esc leaves it" "Enter keeps it"
keys Enter 2 7 Enter
until_true "Enter keeps it" holds cache-drop "line = 27"
keys r
see "the tools say who was right" "wrong, attempt 1" "ASan reports it in line 18, not in line 27" "✗ it is 18"
keys c
see "the C shows where" "▶ 18"
keys Enter
until_true "Enter on a line of the C answers it" holds cache-drop "line = 18"
keys r
see "and it is right" "passed, attempt 2"
keys 3
see "the bug is explained" "double free (CWE-415)"
keys s
see "there is no code to show" "stands in the results"
keys q

open moved
see "questions about a program" "Answer answer.txt" "does rustc accept it"
keys c
see "the program" "Rust program.rs" "println!"
keys c
see "the C of which it is the Rust" "C bug.c" "Rust/C/Answer"
keys c Left Down Enter
see "a code is typed" "code = "
keys E 0 5 0 5 Enter
until_true "and kept" holds moved "code = E0505"
keys r
see "field by field" "the first error is E0382, not E0505" "✓ compiles: no" "✗ code: E0505"
keys 3
see "the error is explained" "send took text"
keys c
see "beside the program" "program.rs" "moved"
keys q

open port-close
see "C to be made clean" "Your C"
keys r
see "the report is in the learner's C" "not clean, attempt 1" "Your C answer.c" "port_close(), line 34"
keys h h
see "a hint waits for the bug that is still there" "2  Write the line first" "(after" "heap-use-after-free)"
write_next "$root/tests/packs/kinds/10-fixc/01-port-close/wrong/not-built.no-semicolon.c"
keys e
see "gcc's errors are explained" "not built, attempt 2" "line 35"
write_next "$root/tests/packs/kinds/10-fixc/01-port-close/solution.c"
keys e
see "clean" "passed, attempt 3" "shows the Rust that it"
keys s
see "then the Rust is shown" "Rust solution.rs" "pub struct Port"
keys q q
until_true "q leaves" dead
finish
