#!/usr/bin/env bash
# Saves that are watched: `ferry watch` with its keys, and the same on the screens.
. "$(dirname "$0")/../lib.sh"
. "$(dirname "$0")/screen.bash"
dir=$root/exercises/10-ownership/01-own-use-after-move
answers=$HOME/.local/share/ferry/answers/core
answer=$answers/own-use-after-move/answer.rs
save() { cat >"$answer.new" && mv "$answer.new" "$answer"; }
looping() { sed 's/self.tx_frames += 1;/loop { std::hint::spin_loop(); }/; s/self.tx_bytes.*//' "$dir/start.rs"; }
modes() { tm send-keys -t t "stty -a >'$tmp/$1'" Enter; until_true "the shell is back" test -s "$tmp/$1"; }
child() { pgrep -P "$(tm list-panes -t t -F '#{pane_pid}')" -x ferry; }
unset VISUAL

# The verb, under a shell
start 100x70 "bash --norc"
keys "PS1='shell: '; export FERRY=\"$FERRY\"" Enter
modes before
keys C-l "\"\$FERRY\" watch own-use-after-move" Enter
see "the first check at once" "E0382" "attempt 1" "checked again when answer.rs is saved; q quits"
looping | save
see "what goes on is shown" "Rust: running, 1 s"
sed 's/\bf\b/parcel/g' "$dir/start.rs" | save
see "a save ends it" "saved again" "parcel is used after" "attempt 2"
keys Enter x Down
save <"$dir/solution.rs"
see "a pass offers the next" "passed, attempt 3" "Enter goes on to core/own-double-free-cleanup"
gone "keys without a meaning are not echoed" "^[[B"
keys C-z
see "^Z goes to the shell" "Stopped"
modes stopped
cmp -s "$tmp/before" "$tmp/stopped" && ok "which has its terminal" || not_ok "which has its terminal" "$(diff "$tmp/before" "$tmp/stopped")"
keys C-l fg Enter
see "fg is seen" "watch"
save <"$dir/start.rs"
see "and saves are watched again" "attempt 4"
kill -STOP "$(child)"
see "SIGSTOP from outside" "Stopped"
keys C-l fg Enter
see "is survived" "watch"
save <"$dir/solution.rs"
see "and keys work" "attempt 5" "Enter goes on to"
keys Enter
see "Enter goes on" "edit:" "own-double-free-cleanup/answer.rs" "attempt 1"
cmp -s "$answers/own-double-free-cleanup/answer.rs" "$root/exercises/10-ownership/02-own-double-free-cleanup/start.rs" && ok "its answer is created" || not_ok "its answer is created" "$(ls -R "$answers")"
keys q
see "q quits" "shell:"
keys C-l 'echo "ended with $?"' Enter
see "with the last verdict" "ended with 1"
modes after
cmp -s "$tmp/before" "$tmp/after" && ok "the terminal is as it was" || not_ok "the terminal is as it was" "$(diff "$tmp/before" "$tmp/after")"

# ends NAME SIGNAL CODE: from outside, in the middle of a check
ends() {
	rm -f "$tmp/after"
	looping | save
	keys C-l "\"\$FERRY\" watch own-use-after-move; echo \"ended with \$?\"" Enter
	see "$1: a check runs" "Rust: running"
	kill -"$2" "$(child)"
	see "$1: ends it" "ended with $3"
	modes after
	cmp -s "$tmp/before" "$tmp/after" && ok "$1: the terminal is as it was" || not_ok "$1: the terminal is as it was" "$(diff "$tmp/before" "$tmp/after")"
}
ends "SIGTERM" TERM 143
case $FERRY in
*/asan/*) ;; # the sanitizer ends the program its own way
*) ends "a crash" SEGV 139 ;;
esac
save <"$dir/start.rs"
keys C-l "\"\$FERRY\" watch own-use-after-move >'$tmp/log' &" Enter
until_true "in the background it works" grep -q "attempt 6" "$tmp/log"
keys C-l 'echo the shell has its ""keys' Enter
see "without taking the shell's keys" "the shell has its keys"
keys 'kill %1; wait %1; echo "ended with $?"' Enter
see "and ends" "ended with 143"

# The screens
rm -rf "$HOME" && mkdir "$HOME"
start 80x24 "$FERRY"
see "home" "0 of $(count) passed"
at_home own-use-after-move
keys Enter
see "the footer has the key" "w watch"
keys c
see "the answer" "// Make this build"
sed 's/^.. Make this build.*/\/\/ from elsewhere/' "$dir/start.rs" | save
see "a save is shown at once" "// from elsewhere"
gone "and not checked" "watching"
keys w
see "w checks at once what was not checked" "watching, 1 attempt" "E0382, attempt 1" "checked; w stops that"
sed 's/\bf\b/parcel/g' "$dir/start.rs" | save
see "and then each save" "E0382, attempt 2" "parcel is used after" "send(&mut self, parcel"
looping | save
see "a check under way" "Rust: running"
save <"$dir/wrong/tests-asks-the-ring.rs"
see "is ended by the next save" "tests failed, attempt 3"
write_next "$dir/start.rs"
export VISUAL=$tmp/nano
rm "$answer"
see "an answer that is gone is said" "cannot read the answer"
save <"$dir/solution.rs"
see "and checked when it is back" "passed, attempt 4" "goes on to"
keys n
see "it goes on to watch the next" "attempting double-free" "watching"
answer=$answers/own-double-free-cleanup/answer.rs
printf '// mine\n' >>"$answer"
see "whose saves are checked" "attempt 1"
keys R y
see "starting over is no save" "Started over" "watching, 1 attempt"
keys w
see "w again stops that" "no longer checked"
sed -i 's/return Err(m.body);/return Err(mine_again);/' "$answer"
see "a save is still shown" "mine_again"
see "and not checked" "1 attempt"
keys q q
until_true "q leaves" dead
finish
