#!/usr/bin/env bash
# ferry watch without keys: every way of saving, saves while a check runs, files that go
# away, and an end that leaves nothing behind. Keys and the screens: tests/tui/watch.sh.
. "$(dirname "$0")/../lib.sh"
with_chapter 10-ownership
x=core/own-use-after-move
dir=$root/exercises/10-ownership/01-own-use-after-move
folder=$HOME/.local/share/ferry/answers/$x
answer=$folder/answer.rs
builds=$HOME/.cache/ferry/build
mkfifo "$tmp/never" "$tmp/lines"
exec 9<>"$tmp/never"
trap 'kill "${pid:-}" 2>/dev/null; chmod -R u+rwx "$tmp" 2>/dev/null; rm -rf "$tmp"' EXIT

# begin ARG…: ferry watch in the background; its lines are read by await.
begin() {
	# a shell's background has SIGINT ignored, and ferry keeps to that
	env --default-signal "$FERRY" watch "$@" >"$tmp/lines" 2>&1 </dev/null &
	pid=$!
	exec 8<"$tmp/lines"
}

# await NAME TEXT: a line with the text comes within twenty seconds; it is left in $line, what
# came before it in $before.
await() {
	local end=$((SECONDS + 20))
	before=
	while ((SECONDS < end)) && IFS= read -r -t 20 -u 8 line; do
		if [[ $line == *"$2"* ]]; then
			ok "$1"
			return
		fi
		before+=$line$'\n'
	done
	not_ok "$1" "no line with \"$2\" after:
$before"
}

# until_true NAME COMMAND…: the command comes to succeed; waits on a pipe that has no line.
until_true() {
	local name=$1 i
	shift
	for ((i = 0; i < 600; i++)); do
		if "$@" >/dev/null 2>&1; then
			ok "$name"
			return
		fi
		read -r -t 0.03 -u 9
	done
	not_ok "$name" "$(ls -R "$builds" 2>&1; pgrep -af "$builds")"
}

# ends NAME RC SIGNAL
ends() {
	kill -"$3" "$pid"
	wait "$pid" 2>/dev/null
	rc=$?
	pid=
	[ $rc = "$2" ] && ok "$1" || not_ok "$1" "exit code $rc"
	exec 8<&-
}

none_running() { ! pgrep -f "$builds"; }
running() { pgrep -f "$builds/[^ ]*/rust( |$)"; }
looping() { sed 's/self.tx_frames += 1;/loop { std::hint::spin_loop(); }/; s/self.tx_bytes.*//' "$dir/start.rs"; }

# As vim does: the old file aside, a new one in its place, the old one removed.
save_as_vim() {
	mv "$answer" "$answer~"
	cat >"$answer"
	rm "$answer~"
}
save_by_rename() { cat >"$folder/4913" && mv "$folder/4913" "$answer"; }
save_in_place() { cat >"$answer"; }
fails() { # what rustc refuses with a word of its own
	cat "$dir/solution.rs"
	echo "pub fn more() -> i32 { $1 }"
}

run watch nonesuch
check "an exercise that there is not" 2 "nonesuch"
run watch $x $x
check "one at a time" 2 "usage: ferry watch"

begin
await "without a name it is the next" "$x"
await "the file to edit is named" "$answer"
await "and checked at once" "not passed, attempt 1"
await "then it waits" "checked again when answer.rs is saved"

fails post | save_as_vim
await "a save as vim does it" '`post`'
await "is checked" "not passed, attempt 2"
fails mail | save_in_place
await "a save in place" '`mail`'
await "is checked" "not passed, attempt 3"
: >"$folder/.answer.rs.swp"
fails one | save_by_rename
fails two | save_in_place
await "of two saves in a row the last is checked" '`two`'
grep -q '`one`' <<<"$before" && not_ok "and only that" "$before" || ok "and only that"
await "once" "not passed, attempt 4"

looping | save_by_rename
until_true "a check that does not end" running
save_by_rename <"$dir/solution.rs"
await "is stopped by the next save" "saved again: this check is stopped"
await "which is checked" "passed, attempt 5"
[[ $line == passed* ]] && ok "and passes" || not_ok "and passes" "$line"
await "then the next one is named" "next: ferry watch core/own-double-free-cleanup"

rm "$answer"
await "a file that is gone is said" "is gone: it is checked when it is there again"
[ ! -e "$answer" ] && ok "and not made anew" || not_ok "and not made anew"
save_in_place </dev/null
await "an empty one is said" "is empty"
fails three | save_in_place
await "what comes back is checked" "attempt 6"
rm -r "$folder"
await "a folder that is gone" "is gone: it is checked when it is there again"
mkdir "$folder"
fails four | save_in_place
await "and comes back" "attempt 7"
fails five | save_by_rename
await "is watched again" "attempt 8"

looping | save_in_place
until_true "a check under way" running
ends "SIGTERM ends it" 143 TERM
until_true "no process is left" none_running
[ -z "$(ls -A "$builds")" ] && ok "no build folder either" || not_ok "no build folder either" "$(ls -A "$builds")"

export FERRY_WATCH=poll
begin own-use-after-move
await "polling: at once" "attempt 9"
fails six | save_as_vim
await "polling: a save by rename" "attempt 10"
fails seven | save_in_place
await "polling: a save in place" "attempt 11"
rm -r "$folder"
await "polling: a folder that is gone" "is gone"
mkdir "$folder"
save_in_place <"$dir/solution.rs"
await "polling: and comes back" "passed, attempt 12"
ends "SIGINT ends it" 130 INT
unset FERRY_WATCH

begin $x --json
await "--json prints each report" '"verdict": "passed"'
await "to its end" '"total"'
fails eight | save_in_place
await "one after the other" '"verdict": "not-built"'
ends "SIGHUP ends it" 129 HUP

env --ignore-signal=HUP "$FERRY" watch $x >"$tmp/lines" 2>&1 </dev/null &
pid=$!
exec 8<"$tmp/lines"
await "nohup" "attempt 15"
kill -HUP $pid
fails nine | save_in_place
await "is kept to" "attempt 16"
ends "until SIGTERM" 143 TERM

XDG_DATA_HOME=/dev/null run watch $x
check "where nothing can be kept it ends" 3 "/dev/null"
finish
