#!/usr/bin/env bash
# An exercise without C: its Rust has the room of both, and no key leads to a side that is not there.
. "$(dirname "$0")/../lib.sh"
. "$(dirname "$0")/screen.bash"

mkdir -p "$tmp/rl/exercises" "$tmp/rl/solutions" "$tmp/share"
printf 'format_version = 1\n[[exercises]]\nname = "greet"\ntest = false\nhint = "Look at the macro."\n' >"$tmp/rl/info.toml"
echo 'fn main() { printline!("hello"); }' >"$tmp/rl/exercises/greet.rs"
echo 'fn main() { println!("hello"); }' >"$tmp/rl/solutions/greet.rs"
run pack import-rustlings "$tmp/rl" plain --dir "$tmp"
check "a pack without C" 0 "exercises: 1"
for part in lua progress assets; do ln -s "$root/$part" "$tmp/share/$part"; done
ln -s "$tmp/plain" "$tmp/share/exercises"
export FERRY_SHARE=$tmp/share

for size in 80x24 120x36; do
	start $size "$FERRY"
	see "$size: home" "plain/greet"
	keys Enter
	see "$size: the lesson, and the Rust alone" "Rust answer.rs" "printline" "e edit"
	gone "$size: no C beside it, and no key to it" "C/Rust"
	keys c
	keys z
	see "$size: c goes to the Rust" "printline" "Lesson"
	keys z
	keys r
	see "$size: a check" "there is no macro"
done
finish
