#!/usr/bin/env bash
# What hostile programs do to the screen: nothing. Floods, zeros and escapes are shown inert and
# cut while keys still work; ferry killed in the middle of a run or of a compilation leaves a
# whole terminal, no process and all progress.
. "$(dirname "$0")/../lib.sh"
. "$(dirname "$0")/screen.bash"
: "${SANDBOX:=$root/build/release/sandbox/driver}"
dir=$root/exercises/10-ownership/01-own-use-after-move
db=$HOME/.local/share/ferry/progress.db
pid() { tm list-panes -t t -F '#{pane_pid}'; }
# with CODE: the next answer is the solution with a test of its own
with() {
	{ cat "$dir/solution.rs"; printf '#[test]\nfn own() {\n%s\n}\n' "$1"; } >"$tmp/next.rs"
	write_next "$tmp/next.rs"
}
inert() { # NAME: the screen has no control character, and its frame is where it was
	screen | LC_ALL=C grep -q $'[\001-\010\013-\037\177]' && not_ok "$1" "$(screen | cat -v)" || ok "$1"
	[[ $(screen | tail -1) == *"sandbox: "* ]] && ok "$1: the last line is in its place" || not_ok "$1: the last line is in its place" "$(screen)"
}

start 80x24 "bash --norc"
keys "stty -a >'$tmp/before'; PS1=shell: '$FERRY'" Enter
see "home" "0 of $(count) passed"
at_home own-use-after-move
keys Enter
see "a lesson" "went wrong"

# row 12: 1 GiB without a newline, then zeros and escapes
with 'use std::io::Write; let mut o = std::io::stdout().lock(); for _ in 0..16384 { o.write_all(&[b'"'x'"'; 65536]).unwrap(); }'
keys e
see "1 GiB without a newline: stopped" "stopped" "1024 KiB"
keys 2
see "and the screen answers" "Results"
inert "1 GiB without a newline"
with 'println!("zero[\0\0]esc[\x1b[2J\x1b]0;title\x07\u{9b}31m]rtl[\u{202e}]"); std::process::abort();'
keys c e
see "zeros and escapes: it ran" "signal 6"
keys 2 G
inert "zeros and escapes"
[ "$(tm display -p -t t '#{pane_title}')" = title ] && not_ok "the title is not the program's" || ok "the title is not the program's"

# row 72: what compilers print of a source with escapes
printf 'compile_error!("esc[\\x1b[2J\\x1b]0;title\\x07]");\n' | cat "$dir/solution.rs" - >"$tmp/next.rs"
write_next "$tmp/next.rs"
keys c e
see "escapes in an error: it is shown" "not built"
inert "escapes in an error"
printf 'fn f() { let _ = "\033[2J\033]0;title\007" + 1; }\n' | cat "$dir/solution.rs" - >"$tmp/next.rs"
write_next "$tmp/next.rs"
keys c e
see "escapes in a source line: it is shown" "␛[2J␛]0;title␇"
inert "escapes in a source line"
[ "$(tm display -p -t t '#{pane_title}')" = title ] && not_ok "the title is still not theirs" || ok "the title is still not theirs"

# row 19: killed in the middle. left: what of this test's is in the sandbox or compiles
left() { "$SANDBOX" left "$HOME/.cache/ferry" | grep -v "left $HOME"; }
nothing_left() { [ -z "$(left)" ]; }
killed() { # NAME STAGE
	local rows
	keys c e
	see "$1: it is on its way" "$2"
	rows=$(sqlite3 "$db" "select count(*), max(number) from attempts")
	pkill -KILL -P "$(pid)" -x ferry
	until_true "$1: nothing is left running" nothing_left
	until_true "$1: the screen is given back" bash -c "[ \"\$(tmux -L s$session display -p -t t '#{alternate_on}#{cursor_flag}')\" = 01 ]"
	keys "stty -a >'$tmp/after'; echo asked" Enter
	see "$1: the shell goes on" asked
	cmp -s "$tmp/before" "$tmp/after" && ok "$1: the terminal is as it was" || not_ok "$1: the terminal is as it was" "$(diff "$tmp/before" "$tmp/after")"
	[ "$(sqlite3 "$db" "pragma integrity_check; select count(*), max(number) from attempts")" = "ok
$rows" ] && ok "$1: progress is intact" || not_ok "$1: progress is intact"
	keys "clear; PS1=shell: '$FERRY'" Enter
	see "$1: ferry starts again" "0 of $(count) passed"
	at_home own-use-after-move
	keys Enter
	see "$1: in the lesson" "went wrong"
}
with 'loop { std::hint::spin_loop(); }'
killed "killed while a program runs" "Rust: running"
printf '#![allow(long_running_const_eval)]\npub const X: u64 = { let mut i = 0; while i < u64::MAX { i += 1 } i };\n' | cat - "$dir/solution.rs" >"$tmp/next.rs"
write_next "$tmp/next.rs"
killed "killed while rustc compiles" "Rust: rustc"
finish
