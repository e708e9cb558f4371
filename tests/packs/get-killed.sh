#!/usr/bin/env bash
# ferry killed at a hundred moments of adding and updating a pack: the old one or the new one
# is there, whole, and the next ferry clears up.
. "$(dirname "$0")/../lib.sh"
. "$(dirname "$0")/git.bash"
kills=${KILLS:-50}
src=$tmp/team
make_pack "$src" team
first=$(git -C "$src" rev-parse HEAD)
run doctor --json

# killed ARG…: ends ferry at one moment of many in the $took microseconds that it takes; true
# if that was before its end. The moments go through the whole run, in a mixed order.
tries=0 ended=0
killed() {
	local at us=$(((tries * 37 % kills + 1) * took / kills))
	tries=$((tries + 1))
	printf -v at '%d.%06d' $((us / 1000000)) $((us % 1000000))
	{ timeout -s KILL "$at" "$FERRY" "$@" >"$tmp/out" 2>"$tmp/err" </dev/null; } 2>/dev/null
	if [ $? = 137 ]; then ended=$((ended + 1)); else took=$((took * 49 / 50)); fi
}
begin() { : >"$tmp/states"; tries=0 ended=0; }
enough() { [ $ended -ge "$kills" ] || [ $tries -ge $((kills * 6)) ]; }

# What is there: "absent", or the commit and how many exercises can be listed and read.
what() {
	"$FERRY" pack list --json >"$tmp/out" 2>"$tmp/err" </dev/null || { cat "$tmp/err"; return; }
	lua5.4 "$root/tests/json.lua" "(function() for _, b in ipairs(v.broken) do return b.id .. ': ' .. b.why end
		for _, p in ipairs(v.packs) do if p.id == 'team' then return p.commit .. ' ' .. p.exercises end end
		return 'absent' end)()" <"$tmp/out"
}

# states NAME WANTED…: the states seen, in a file, are among these and each was seen
states() {
	local name=$1 want
	shift
	want=$(printf '%s\n' "$@" | sort)
	same "$name" "$want" "$(sort -u "$tmp/states")"
}

run pack add "$src" --yes
run pack remove team
start=${EPOCHREALTIME/./}
run pack add "$src" --yes
took=$((${EPOCHREALTIME/./} - start))
check "it can be added" 0
run pack remove team
begin
until enough; do
	killed pack add "$src" --yes
	what >>"$tmp/states"
	[ -d "$packs/team" ] && "$FERRY" pack remove team >/dev/null 2>&1
done
run pack add "$src" --yes # and one that nobody kills: a slow machine may have ended them all too early
what >>"$tmp/states"
run pack remove team
states "adding, killed: all of it or nothing" absent "$first 4"
same "adding was killed that often" "$kills" "$ended"

run pack add "$src" --yes
cp -r "$packs" "$tmp/before"
cp -r "$src/10-ownership/"04-* "$src/10-ownership/05-more"
sed -i 's/id = "own-[a-z-]*"/id = "own-more"/' "$src/10-ownership/05-more/exercise.lua"
commit "$src" "Second"
second=$(git -C "$src" rev-parse HEAD)
start=${EPOCHREALTIME/./}
run pack update team
took=$((${EPOCHREALTIME/./} - start))
check "it can be updated" 0
begin
until enough; do
	rm -rf "$packs"
	cp -r "$tmp/before" "$packs"
	killed pack update team
	what >>"$tmp/states"
done
rm -rf "$packs"
cp -r "$tmp/before" "$packs"
what >>"$tmp/states"
run pack update team
what >>"$tmp/states"
states "updating, killed: the old or the new one" "$first 4" "$second 5"
same "updating was killed that often" "$kills" "$ended"
: >"$packs/team/pin.Ki11ed"
run pack update team
check "and then it goes on" 0
tidy "nothing is left beside it" team
same "nor in it" "$first.git $second.git pin" "$(ls "$packs/team" | LC_ALL=C sort | sed "s/^$first/1/; s/^$second/2/" | sort | sed "s/^1/$first/; s/^2/$second/" | paste -sd ' ')"

# two at once
exec 8>"$packs/.lock"
flock 8
run pack update team
check "another one at it is told" 3 "another ferry is changing the packs"
exec 8>&-
finish
