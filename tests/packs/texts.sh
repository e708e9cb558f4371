#!/usr/bin/env bash
# The lessons: what they quote is what the tools print, and their blocks of code compile.
. "$(dirname "$0")/../lib.sh"
export HOME=$real_home
work=$tmp/work
mkdir "$work"
texts() { lua5.4 "$root/tests/texts.lua" "$@"; }

# one fault a line is found in a lesson that has one of each
seeded=$tmp/seeded
mkdir -p "$seeded/exercises/10-ownership"
cp -r "$root"/exercises/10-ownership/02-own-double-free-cleanup "$seeded/exercises/10-ownership/"
lesson=$seeded/exercises/10-ownership/02-own-double-free-cleanup/lesson.md
out=$(texts "$seeded" "$work") && ok "a sound lesson" || not_ok "a sound lesson" "$out"
seed() { # WHAT TEXT: the text is a fault
	local before
	before=$(<"$lesson")
	printf '%s\n' "$2" >>"$lesson"
	out=$(texts "$seeded" "$work") && not_ok "$1 is found" "$out" || ok "$1 is found"
	printf '%s\n' "$before" >"$lesson"
}
seed "a report that no tool gives" $'```text\nattempting double-free\n    #1 main bug.c:52\n```'
seed "lines of a report in another order" $'```text\nfreed by thread T0 here:\nattempting double-free\n```'
seed "a message that nobody prints" 'glibc says `free(): triple free detected in tcache`.'
seed "Rust that does not compile" $'```rust\nlet m: Msg = 5;\n```'
seed "C that does not compile" $'```c\nmsg_free(1, 2);\n```'
seed "Rust that compiles and is marked as if not" $'```rust,compile_fail\nlet m = 5;\n```'

out=$(texts "$root" "$work") && ok "the built-in pack: ${out##*$'\n'}" || not_ok "the built-in pack" "$out"
finish
