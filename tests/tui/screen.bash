# shellcheck shell=bash
# Drives a terminal program in tmux for the tests of this folder. Source it after lib.sh.
# Nothing sleeps: see and gone poll the screen, waiting on a pipe that never has a line.
export TMUX_TMPDIR=$tmp
unset TMUX
: "${root:?}" "${FERRY:?}"
export FERRY_SHARE=$root
mkfifo "$tmp/never"
exec 9<>"$tmp/never"
session=0
tm() { command tmux -L "s$session" "$@" 2>/dev/null; }
trap 'tm kill-server; chmod -R u+rwx "$tmp" 2>/dev/null; rm -rf "$tmp"' EXIT

moment() { read -r -t 0.03 -u 9; }

# start WxH COMMAND: a new screen that runs the command in a shell.
start() {
	tm kill-server
	session=$((session + 1)) # why: a server that is ending takes no new session
	tm -u -f /dev/null new-session -d -s t -x "${1%x*}" -y "${1#*x}" "$2" \; \
		set -g default-terminal screen-256color \; set -g remain-on-exit on
}

keys() { tm send-keys -t t "$@"; }
screen() { tm capture-pane -p -t t; }
dead() { [ "$(tm display -p -t t '#{pane_dead}')" = 1 ]; }

# see NAME TEXT…: each text comes to stand on the screen within ten seconds.
see() {
	local name=$1 text i shown
	shift
	for text; do
		for ((i = 0; ; i++)); do
			shown=$(screen)
			[[ $shown == *"$text"* ]] && break
			if ((i == 330)); then
				not_ok "$name" "\"$text\" is missing on:
$shown"
				return 1
			fi
			moment
		done
	done
	ok "$name"
}

# gone NAME TEXT: it leaves the screen.
gone() {
	local i
	for ((i = 0; i < 330; i++)); do
		[[ $(screen) == *"$2"* ]] || { ok "$1"; return; }
		moment
	done
	not_ok "$1" "$(screen)"
}

# until_true NAME COMMAND…: the command comes to succeed.
until_true() {
	local name=$1 i
	shift
	for ((i = 0; i < 330; i++)); do
		if "$@" 2>/dev/null; then
			ok "$name"
			return
		fi
		moment
	done
	not_ok "$name" "$(screen)"
}

# How many exercises the pack has, and how many the chapter in folder $1.
count() { find "$root"/exercises/${1:-*}/* -name exercise.lua | wc -l; }

# at_home ID: selects that exercise at home.
unfiltered() { [[ $(screen) =~ Exercises\ ─+\ [0-9]+-[0-9]+/ ]]; }
at_home() {
	keys /
	keys -l "$1"
	see "the filter finds $1" "/$1" "Enter keeps it" "core/$1"
	keys Enter
	gone "and keeps it" "Enter keeps it"
	keys Escape
	until_true "Esc shows the rest" unfiltered
}

# An editor, by its name nano, that puts the file named in $tmp/next in place of its own.
cat >"$tmp/nano" <<END
#!/bin/sh
for file; do :; done
echo "\$*" >"$tmp/edited"
cp "\$(cat "$tmp/next")" "\$file"
END
chmod +x "$tmp/nano"
export VISUAL=$tmp/nano EDITOR=
write_next() { echo "$1" >"$tmp/next"; }
