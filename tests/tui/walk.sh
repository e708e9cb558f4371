#!/usr/bin/env bash
# One learner's way: home, a lesson, a failing check, its explanation in C terms with
# the learner's own names, tests that fail, a pass, and home again with the mark.
. "$(dirname "$0")/../lib.sh"
. "$(dirname "$0")/screen.bash"
dir=$root/exercises/10-ownership/01-own-use-after-move
data=$HOME/.local/share/ferry
work=$data/answers/core/own-use-after-move/answer.rs

all=$(count) chapter=$(count 10-ownership)

start 80x24 "$FERRY"
see "home: chapters, progress" "0 of $all passed" "Ownership" "Borrowing" "0/$chapter" "Enter open"
keys g ']'
see "] goes to the next chapter" "core/own-use-after-move"
keys '['
see "and [ back" "core/start-mut-binding"
at_home own-use-after-move
see "details" "core/own-use-after-move" "use after free"
see "how well a program is confined" "sandbox: "
keys Enter
see "the lesson and the C side" "What went wrong in C" "#include <stdio.h>" "Rust" "e edit"
keys 2
see "results say what r will do" "Not checked yet"

sed 's/\bf\b/parcel/g' "$dir/start.rs" >"$tmp/renamed.rs"
write_next "$tmp/renamed.rs"
keys e
see "an edit is checked on return" "E0382, attempt 1"
see "In C terms has the learner's names" "parcel is used after" "In C" "line 36"
see "the story's numbers stand beside the Rust" "3 36 "
keys 2
see "results: the sanitizer's report and rustc's code" "not passed: attempt 1" "heap-use-after-free" "CWE-416" "rustc refused it" "E0382"
keys c
see "the C lines of the report are marked" "▶ 35" "heap-use-after-free"
keys 3 z G
see "the note ends with where to read on" "See  rustc --explain E0382" "C idioms: ferry idiom free | refcount"
keys z g j j Enter
see "Enter goes to the line of a step" "Rust answer.rs" "moved"

keys h
see "h opens the first hint" "Look at the three lines of send"
keys h
see "and the next whose condition is met" "2  rustc names two lines"
keys s
see "no solution before a pass" "once your answer has passed"

write_next "$dir/wrong/tests-asks-the-ring.rs"
keys e
see "failing tests are named" "tests failed, attempt 2" "✗ a_fast_card_is_counted" "✓ a_slow_card_is_counted_alike"

grep -qxF -- "+34 $work" "$tmp/edited" && ok "the editor is asked for the line gone to" || not_ok "the editor is asked for the line gone to" "$(<"$tmp/edited")"

write_next "$dir/solution.rs"
keys e
see "a pass is plain, and says what is next" "passed: attempt 3" "goes on to" "4 of 4 tests passed"
keys s
see "then the solution is shown" "solution.rs"
keys s f
see "and the fixed C" "fixed.c"
keys q
see "home marks it" "✓  Who frees the frame?" "×3" "1 of $all passed" "1/$chapter" "passed 2023-11-14"
keys / ; keys grow
see "the filter narrows the list" "/grow" "Retry the head"
gone "to what matches" "Who frees"
keys Escape
see "Esc shows all again" "Who frees the frame?"
keys '?'
see "the keys are listed" "open the exercise" "stop the check"
keys G
see "all of them" "In a lesson" "back to the exercises"
keys q q
until_true "q leaves" dead

run list --json
first=$(json 'v.exercises[1].id')
[ "$(json '(function() for _, x in ipairs(v.exercises) do if x.id == "core/own-use-after-move" then return x.state end end end)()')" = passed ] && ok "a new process knows of the pass" || not_ok "a new process knows of the pass" "$out"

start 80x24 "$FERRY"
see "the next start selects what is next" "1 of $all passed" "$first"
at_home own-use-after-move
keys Enter
see "the passed exercise again" "Who frees the frame?" "passed, 3 attempts"
keys R
see "a reset asks" "Start over?"
keys n
gone "and takes no for an answer" "Start over?"
keys R y
see "yes starts over and says where the backup is" "Started over" "backup"
cmp -s "$work" "$dir/start.rs" && ok "the answer is the start again" || not_ok "the answer is the start again"
cmp -s "$data"/backup/core/own-use-after-move/*.rs "$dir/solution.rs" && ok "the backup is the old answer" || not_ok "the backup is the old answer"

sed 's/self.tx_frames += 1;/loop { std::hint::spin_loop(); }/; s/self.tx_bytes.*//' "$dir/start.rs" >"$tmp/loops.rs"
write_next "$tmp/loops.rs"
keys e
see "a check that does not end shows its stage" "Rust: running"
keys j z z
see "keys still work" "Rust: running"
keys Escape
see "Esc stops it" "The check was stopped"
see "and nothing is counted" "passed, 3 attempts"
sed -i $'s/loop .*/\\/\\/ from elsewhere \033[31m \342\200\256/' "$work"
keys c c G
see "a change from outside is seen, and is harmless" "from elsewhere ␛[31m <U+202E>"
keys C-c
until_true "Ctrl-C leaves from anywhere" dead
finish
