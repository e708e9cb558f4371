#!/usr/bin/env bash
# Sizes, terminals, locales, signals: the screen adapts, and the terminal is given back.
. "$(dirname "$0")/../lib.sh"
. "$(dirname "$0")/screen.bash"

size() { tm resize-window -t t -x "${1%x*}" -y "${1#*x}"; }
pid() { tm list-panes -t t -F '#{pane_pid}'; }

# Sizes
start 60x16 "$FERRY"
see "60x16 is enough" "Ownership" "Who frees"
keys Enter
see "one pane with tabs" "C  Rust  1" "went wrong"
size 59x15
see "59x15 says so" "terminal too small: 60x16 needed"
keys e j Tab
size 60x16
see "and comes back" "went wrong"
for s in 200x50 61x17 100x24 99x24 80x23 1x1 2x40 300x3 80x24 120x36 60x16 80x24; do
	size $s
	keys Tab
done
size 120x36
see "a storm of sizes ends well" "C bug.c" "Rust answer.rs" "1 Lesson"
keys r
for s in 60x16 200x50 59x15 80x24 120x36; do size $s; done
see "while a check runs too" "E0384, attempt 1"
size 80x24
keys q C-c
until_true "it leaves" dead

# Terminals and locales
start 80x24 "NO_COLOR=1 $FERRY"
see "NO_COLOR starts" "Ownership"
keys Enter
see "NO_COLOR opens" "went wrong"
tm capture-pane -e -p -t t | grep -qE $'\033\\[([0-9;]*;)?(3[0-8]|4[0-8]|9[0-7])[;m]' && not_ok "NO_COLOR draws without colours" "$(tm capture-pane -e -p -t t | cat -v)" || ok "NO_COLOR draws without colours"
for term in vt100 linux xterm screen; do
	start 80x24 "TERM=$term $FERRY"
	see "TERM=$term" "Ownership" "0/$(ls -d "$root"/exercises/10-ownership/[0-9]* | wc -l)"
done
start 80x24 "LC_ALL=C $FERRY"
see "LC_ALL=C starts" "Exercises"
keys Enter
see "LC_ALL=C opens" "went wrong"
screen | LC_ALL=C grep -q '[^ -~]' && not_ok "LC_ALL=C draws ASCII" "$(screen)" || ok "LC_ALL=C draws ASCII"
start 80x24 "LINES=10 COLUMNS=20 $FERRY"
see "a stale LINES and COLUMNS do not matter" "Ownership" "Enter open"
start 80x24 "TERM=dumb $FERRY; read -r held" # why: tmux may drop the last lines of a pane whose program ended
see "TERM=dumb gets the list" "0 of $(count) passed"
start 80x24 "FERRY_THEME=nonesuch $FERRY"
see "a theme that is not there does not matter" "Ownership"

# A shell around it, to see what it leaves behind.
cat >"$tmp/around" <<END
stty -a >"$tmp/before"
"$FERRY"
echo "ended with \$?" | tee "$tmp/ended"
stty -a >"$tmp/after"
echo restored
END
# ends NAME SIGNAL TEXT
ends() {
	rm -f "$tmp/after"
	start 80x24 "bash --norc"
	keys "bash '$tmp/around'" Enter
	see "$1: up" "Enter open"
	pkill -"$2" -P "$(pgrep -f "^bash $tmp/around")" -x ferry
	see "$1: ends" "$3" "restored"
	cmp -s "$tmp/before" "$tmp/after" && ok "$1: the terminal is as it was" || not_ok "$1: the terminal is as it was" "$(diff "$tmp/before" "$tmp/after")"
	[ "$(tm display -p -t t '#{alternate_on}#{cursor_flag}')" = 01 ] && ok "$1: the cursor and the screen too" || not_ok "$1: the cursor and the screen too" "$(tm display -p -t t '#{alternate_on}#{cursor_flag}')"
}
is_back() { [ "$(tm display -p -t t '#{alternate_on}#{cursor_flag}')" = 01 ]; }
kept_by_shell() { screen | grep -q '^typed after it'; }
ends "SIGTERM" TERM "ended with 143"
ends "SIGHUP" HUP "ended with 129"
case $FERRY in
*/asan/*) ;; # the sanitizer ends the program its own way
*) ends "a crash" SEGV "ended with 139" ;;
esac

# SIGKILL: nobody is asked. The screen is given back a moment later, whatever shell waits. What
# that shell says first may go with the screen it was said on, so its words are read from a file.
is_killed() { [ "$(cat "$tmp/ended")" = "ended with 137" ] && [ -s "$tmp/after" ]; }
rm -f "$tmp/after" "$tmp/ended"
start 80x24 "bash --norc"
keys "bash '$tmp/around'" Enter
see "SIGKILL: up" "Enter open"
pkill -KILL -P "$(pgrep -f "^bash $tmp/around")" -x ferry
until_true "SIGKILL: ends" is_killed
until_true "SIGKILL: the screen is given back" is_back
for shell in "bash --norc" sh; do
	start 80x24 "PS1=shell: $shell"
	see "SIGKILL under $shell: a shell" "shell:"
	keys "stty -a >'$tmp/before'; '$FERRY'" Enter
	see "SIGKILL under $shell: up" "Enter open"
	keys Enter
	see "SIGKILL under $shell: in a lesson" "went wrong"
	pkill -KILL -P "$(pid)" -x ferry
	gone "SIGKILL under $shell: ends" "went wrong"
	keys "echo typed after it" Enter
	until_true "SIGKILL under $shell: what is typed is seen" kept_by_shell
	keys "stty -a >'$tmp/after'; echo as''ked" Enter
	see "SIGKILL under $shell: the shell goes on" asked
	cmp -s "$tmp/before" "$tmp/after" && ok "SIGKILL under $shell: the terminal is as it was" || not_ok "SIGKILL under $shell: the terminal is as it was" "$(diff "$tmp/before" "$tmp/after")"
	[ "$(tm display -p -t t '#{alternate_on}#{cursor_flag}')" = 01 ] && ok "SIGKILL under $shell: the cursor and the screen too" || not_ok "SIGKILL under $shell: the cursor and the screen too"
	pgrep -x ferry-guard -s "$(pid)" >/dev/null && not_ok "SIGKILL under $shell: no guard is left" || ok "SIGKILL under $shell: no guard is left"
done

# ^Z and fg
start 80x24 "bash --norc"
keys "PS1='shell: '; '$FERRY'" Enter
see "under a shell" "Enter open"
keys C-z
see "^Z goes to the shell" "Stopped"
[ "$(tm display -p -t t '#{alternate_on}')" = 0 ] && ok "the shell has its own screen" || not_ok "the shell has its own screen"
keys fg Enter
see "fg comes back" "Enter open"
keys Enter
see "and goes on" "went wrong"
keys C-z
see "^Z in a lesson" "Stopped"
keys fg Enter
see "fg in a lesson" "went wrong"
kill -STOP "$(pgrep -P "$(pid)" -x ferry)"
see "SIGSTOP from outside" "Stopped"
keys fg Enter
see "is survived" "went wrong"

# The editor
start 80x24 "VISUAL=$tmp/nosuch $FERRY"
see "without an editor: up" "Enter open"
keys Enter
see "without an editor: a lesson" "went wrong"
keys e
see "an editor that cannot be started is named" "cannot be started: set EDITOR"

# The database
cp -R "$HOME" "$tmp/home2"
mkdir -p "$HOME/.local/share/ferry"
rm -f "$HOME/.local/share/ferry/"progress.db*
echo "not a database, by far not" >"$HOME/.local/share/ferry/progress.db"
start 80x24 "$FERRY"
see "a broken progress.db is said" "progress.db"
keys Enter
see "and lessons can be read" "went wrong"
keys r
see "and checked, without being recorded" "not recorded"
keys 2
see "which the results say" "This attempt is not recorded"
[ "$(cat "$HOME/.local/share/ferry/progress.db")" = "not a database, by far not" ] && ok "the file is left alone" || not_ok "the file is left alone"
rm -rf "$HOME"
mv "$tmp/home2" "$HOME"

# The terminal goes away
start 80x24 "$FERRY"
see "before the end" "Enter open"
p=$(pid)
tm kill-server
until_true "it does not outlive its terminal" bash -c "! kill -0 $p"
finish
