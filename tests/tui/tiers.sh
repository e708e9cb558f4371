#!/usr/bin/env bash
# The tier: on the screen's last line, in doctor with each part's errno and remedy, and stored
# with each attempt; asked for by name, and on machines that deny a layer.
. "$(dirname "$0")/../lib.sh"
. "$(dirname "$0")/screen.bash"
: "${SANDBOX:=$root/build/release/sandbox/driver}"
unset FERRY_SANDBOX
x=core/own-use-after-move
solution=$root/exercises/10-ownership/01-own-use-after-move/solution.rs
db=$HOME/.local/share/ferry/progress.db
"$FERRY" doctor 2>/dev/null | grep -q ': tier A$' || { ok "there is no tier A here # SKIP"; finish; }
declare -A words=([A]="full" [A-]="limited (no Landlock)" [B]="limited (no namespaces)" [C]="OFF")
for tier in A A- B C; do
	export FERRY_SANDBOX=$tier
	start 80x24 "$FERRY"
	see "$tier: the last line" "sandbox: ${words[$tier]}"
	run doctor
	check "$tier: doctor" "$rc" "${words[$tier]}: tier $tier, as FERRY_SANDBOX asks"
	[ "$tier" = B ] && [ "$(id -u)" = 0 ] && check "B as root says so" "$rc" "programs keep that user, without its rights"
	run check $x --answer "$solution" --json
	check "$tier: an answer is checked" 0 '"verdict": "passed"'
	[ "$(sqlite3 "$db" "select sandbox from attempts order by id desc limit 1")" = "$tier" ] && ok "$tier: stored with the attempt" || not_ok "$tier: stored with the attempt" "$(sqlite3 "$db" "select * from attempts")"
done
unset FERRY_SANDBOX

# denied CALLS TIER PART ERROR REMEDY
denied() {
	local calls=$1 tier=$2 part=$3
	rm -rf "$HOME/.cache/ferry"
	start 80x24 "'$SANDBOX' deny $calls '$FERRY'"
	see "without $calls: the last line" "sandbox: ${words[$tier]}"
	"$SANDBOX" deny "$calls" "$FERRY" doctor --json >"$tmp/out" 2>/dev/null </dev/null
	rc=$? out=$(json "(function() for _, c in ipairs(v.checks) do if c.name == '$part' then return c.state .. ' ' .. c.text end end end)()") err=
	check "without $calls: doctor" "$rc" "$4" "(errno 1); $5"
	[ "$tier" = C ] && return
	"$SANDBOX" deny "$calls" "$FERRY" check $x --answer "$solution" --json >"$tmp/out" 2>"$tmp/err" </dev/null
	rc=$? out=$(<"$tmp/out") err=$(<"$tmp/err")
	check "without $calls: an answer is checked" 0 '"verdict": "passed"'
	[ "$(sqlite3 "$db" "select sandbox from attempts order by id desc limit 1")" = "$tier" ] && ok "without $calls: stored with the attempt" || not_ok "without $calls: stored with the attempt"
}
denied namespaces B namespaces "clone: Operation not permitted" ""
denied mount B namespaces "new root: Operation not permitted" ""
denied landlock_restrict_self A- landlock "landlock restrict: Operation not permitted" "the kernel needs Landlock (5.13 or newer)"
denied namespaces,landlock_create_ruleset C landlock "landlock version: Operation not permitted" "the kernel needs Landlock"
finish
