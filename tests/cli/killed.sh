#!/usr/bin/env bash
# ferry killed without being asked, in each stage of a check: what it started ends within a
# second, it leaves no file but in its own folders, and what was recorded is there.
. "$(dirname "$0")/../lib.sh"
: "${SANDBOX:=$root/build/release/sandbox/driver}"
x=core/own-use-after-move
dir=$root/exercises/10-ownership/01-own-use-after-move
db=$HOME/.local/share/ferry/progress.db
mkfifo "$tmp/never"
exec 9<>"$tmp/never"
moment() { read -r -t 0.02 -u 9; }

# What has to do with this test's folder and is neither this shell nor what it started to look.
ours() { "$SANDBOX" left "$tmp" | grep -v "^$$ \|^$BASHPID \|left $tmp"; }

# wait_for COMMAND…: until it holds, ten seconds at most
wait_for() {
	local i
	for ((i = 0; i < 500; i++)); do
		"$@" && return 0
		moment
	done
	return 1
}
runs() { ours | grep -qe "$1"; }
none_of_us() { [ -z "$(ours)" ]; }
outside() { find /tmp /dev/shm -maxdepth 1 ! -path /tmp -user "$(id -u)" -name 'ferry*' ! -name 'ferry-[a-z]*-*' | sort; }

# killed NAME MARK: a check of $tmp/run.rs is killed once a process with MARK in its arguments runs
killed() {
	local name=$1 mark=$2 pid start
	outside >"$tmp/before"
	"$FERRY" check $x --answer "$tmp/run.rs" --json >"$tmp/out" 2>"$tmp/err" </dev/null &
	pid=$!
	wait_for runs "$mark" || not_ok "$name: it runs" "$(ours)"
	kill -KILL $pid
	wait $pid 2>/dev/null
	start=${EPOCHREALTIME/./}
	wait_for none_of_us
	[ $((${EPOCHREALTIME/./} - start)) -lt 1500000 ] && none_of_us && ok "$name: nothing is left running" || not_ok "$name: nothing is left running" "$(ours)"
	outside | cmp -s - "$tmp/before" && ok "$name: no file outside" || not_ok "$name: no file outside" "$(outside)"
}

run check $x --answer "$dir/solution.rs" --json
check "before" 0 '"attempt": 1'
home_before=$(cd "$HOME" && find . -path ./.cache -prune -o -print | grep -v 'progress.db-' | sort)

{ cat "$dir/solution.rs"; printf '#[test]\nfn own() { loop { std::hint::spin_loop(); } }\n'; } >"$tmp/run.rs"
killed "a program runs" "ferry/build/.*/rust "
{ cat "$dir/solution.rs"; printf '#[test]\nfn own() { std::thread::park(); }\n'; } >"$tmp/run.rs"
killed "a program sleeps" "ferry/build/.*/rust "
{ cat "$dir/solution.rs"; printf '#![allow(long_running_const_eval)]\npub const X: u64 = { let mut i = 0; while i < u64::MAX { i += 1 } i };\n'; } >"$tmp/run.rs"
killed "rustc compiles" "rustc .*--test"

# a gcc that does not answer: when it is asked what it is, when it is to compile
mkdir "$tmp/bin"
chmod 755 "$tmp" "$tmp/bin"
gcc=$(PATH=/usr/bin:/bin command -v gcc)
for what in dumpfullversion fsanitize; do
	printf '#!/bin/sh\ncase "$*" in *%s*) exec tail -f /dev/null ;; esac\nexec %s "$@"\n' "$what" "$gcc" >"$tmp/bin/gcc"
	chmod 755 "$tmp/bin/gcc"
	PATH=$tmp/bin:$PATH killed "gcc is at -$what" "tail -f /dev/null"
done

run check $x --answer "$dir/solution.rs" --json
check "the next check goes on" 0 '"attempt": 2'
[ "$(sqlite3 "$db" 'pragma integrity_check; select count(*) from attempts')" = "ok
2" ] && ok "progress is whole" || not_ok "progress is whole"
[ "$(cd "$HOME" && find . -path ./.cache -prune -o -print | grep -v 'progress.db-' | sort)" = "$home_before" ] && ok "the home is as it was" || not_ok "the home is as it was" "$(cd "$HOME" && find . -path ./.cache -prune -o -print)"
# Nobody reads the verdict to its end: the check is ended by that, and has cleared up.
{ cat "$dir/solution.rs"; echo "// again"; } >"$tmp/run.rs"
mkfifo "$tmp/unread"
ls "$HOME/.cache/ferry/build" >"$tmp/before" # of those that were killed
"$FERRY" check $x --answer "$tmp/run.rs" >"$tmp/unread" 2>"$tmp/err" </dev/null &
read -r <"$tmp/unread"
wait $!
rc=$?
{ [ $rc = 141 ] || [ $rc = 0 ]; } && ok "an unread verdict: by SIGPIPE, if at all" || not_ok "an unread verdict: by SIGPIPE, if at all" "exit code $rc $(<"$tmp/err")"
ls "$HOME/.cache/ferry/build" | cmp -s - "$tmp/before" && ok "an unread verdict: its folder is gone" || not_ok "an unread verdict: its folder is gone" "$(ls -A "$HOME/.cache/ferry/build")"

finish
