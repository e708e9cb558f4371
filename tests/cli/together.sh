#!/usr/bin/env bash
# Ferries side by side, on the same exercise and on others: each has the right verdict, each
# attempt is recorded under a number of its own, and nothing is left.
. "$(dirname "$0")/../lib.sh"
db=$HOME/.local/share/ferry/progress.db
shopt -s nullglob

# job EXERCISE ANSWER VERDICT
jobs=()
for dir in "$root"/exercises/10-ownership/[0-9]*/; do
	id=core/$(sed -n 's/^ *id = "\([^"]*\)".*/\1/p' "$dir/exercise.lua")
	wrong=("$dir"wrong/tests-*.rs)
	jobs+=("$id $dir/start.rs not-built" "$id $dir/solution.rs passed")
	[ ${#wrong[@]} -gt 0 ] && jobs+=("$id ${wrong[0]} tests-failed")
done

# at_once NAME COUNT SAME: COUNT ferries, all on the first exercise or on one after the other
at_once() {
	local name=$1 count=$2 same=$3 i exercise answer verdict bad=0 said=() pids=()
	rm -rf "$HOME/.cache" "$HOME/.local"
	mkfifo "$tmp/gate"
	for ((i = 0; i < count; i++)); do
		read -r exercise answer verdict <<<"${jobs[$((same ? i % 3 : i % ${#jobs[@]}))]}"
		said+=("$exercise $verdict")
		# all wait for the gate, so that they start together
		{ read -r _ <"$tmp/gate"; exec "$FERRY" check "$exercise" --answer "$answer" --json >"$tmp/out.$i" 2>"$tmp/err.$i" </dev/null; } &
		pids+=($!)
	done
	exec 7<>"$tmp/gate"
	for ((i = 0; i < count; i++)); do echo go >&7; done
	for ((i = 0; i < count; i++)); do
		read -r exercise verdict <<<"${said[i]}"
		wait "${pids[i]}"
		cp "$tmp/out.$i" "$tmp/out"
		[ "$(json 'v.exercise .. " " .. v.verdict' 2>&1)" = "$exercise $verdict" ] && [ ! -s "$tmp/err.$i" ] ||
			{ bad=1; not_ok "$name: the verdict on $exercise" "expected $verdict: $(<"$tmp/out") $(<"$tmp/err.$i")"; }
		json 'v.exercise .. " " .. v.attempt .. " " .. v.verdict' >>"$tmp/told"
	done
	exec 7>&-
	rm "$tmp/gate"
	[ $bad = 0 ] && ok "$name: $count right verdicts"
	# what each was told is what is there, no more and no less
	sqlite3 -separator ' ' "$db" "select exercise, number, verdict from attempts" | sort >"$tmp/there"
	sort "$tmp/told" | cmp -s - "$tmp/there" && [ "$(cut -d' ' -f1,2 "$tmp/there" | sort -u | wc -l)" = "$count" ] &&
		ok "$name: all attempts are recorded" || not_ok "$name: all attempts are recorded" "$(sort "$tmp/told" | diff - "$tmp/there")"
	rm "$tmp/told"
	[ "$(sqlite3 "$db" 'pragma integrity_check')" = ok ] && ok "$name: the database is whole" || not_ok "$name: the database is whole"
	local left
	left=$(find "$HOME/.cache/ferry/build" -mindepth 1)
	[ -z "$left" ] && ok "$name: no build folder is left" || not_ok "$name: no build folder is left" "$left"
	# what they all wrote into the cache is right for those that come after
	read -r exercise answer verdict <<<"${jobs[0]}"
	run check "$exercise" --answer "$answer" --json
	[ "$(json 'v.verdict .. " " .. tostring(v.cached)')" = "$verdict true" ] && ok "$name: the cache is whole" || not_ok "$name: the cache is whole" "$out $err"
	left=$(pgrep -af "^$FERRY check .*$tmp|$HOME/.cache/ferry/build")
	[ -z "$left" ] && ok "$name: nothing is left running" || not_ok "$name: nothing is left running" "$left"
}
at_once "two on one exercise" 2 1
at_once "eight on one exercise" 8 1
at_once "two on two" 2 0
at_once "eight on four" 8 0
finish
