#!/usr/bin/env bash
# kill -9 in the middle of 50 checks: what was acknowledged is there, and the database
# is whole.
. "$(dirname "$0")/../lib.sh"
x=core/own-use-after-move
db=$HOME/.local/share/ferry/progress.db

run check $x # warms the caches
start=$EPOCHREALTIME
run check $x
end=$EPOCHREALTIME
whole=$((${end/./} - ${start/./})) # microseconds that one check takes here
last=2 killed=0
for i in $(seq 50); do
	at=$((whole * (i % 15 + 1) / 10))
	timeout -s KILL "$(printf '%d.%06d' $((at / 1000000)) $((at % 1000000)))" "$FERRY" check $x >"$tmp/out" 2>"$tmp/err" </dev/null || [ $? = 1 ] || killed=$((killed + 1))
	ack=$(sed -n 's/^not passed, attempt \([0-9]*\),.*/\1/p' "$tmp/out")
	if [ -n "$ack" ]; then
		[ "$ack" -gt "$last" ] || not_ok "attempt numbers only grow" "$ack after $last"
		last=$ack
		have=$(sqlite3 -cmd '.timeout 10000' "$db" "select count(*) from attempts where exercise = '$x'")
		[ "$have" -ge "$ack" ] || not_ok "attempt $ack is recorded" "$have rows"
	fi
done 2>/dev/null
[ "$killed" -gt 5 ] && ok "$killed of 50 checks were killed" || not_ok "some checks were killed" "$killed"
[ "$last" -gt 5 ] && ok "the others were acknowledged up to attempt $last" || not_ok "some were acknowledged" "$last"
[ "$(sqlite3 -cmd '.timeout 10000' "$db" 'pragma integrity_check')" = ok ] && ok "integrity_check" || not_ok "integrity_check"
run check $x
check "the next check goes on" 1 "attempt"
pgrep -f "$HOME" >/dev/null && not_ok "nothing is left running" "$(pgrep -af "$HOME")" || ok "nothing is left running"
[ "$(cd "$HOME/.cache/ferry/build" 2>/dev/null && ls | wc -l)" -le 50 ] && ok "build folders do not pile up" || not_ok "build folders do not pile up"
finish
