#!/usr/bin/env bash
# ferry pack record, preview and stats, and what verify remembers: on a small pack.
. "$(dirname "$0")/../lib.sh"
pack=$tmp/pack at=$tmp/pack/10-a/01-closed-twice
mkdir -p "$pack/10-a"
cp -R "$root/tests/packs/kinds/05-fix/01-closed-twice" "$root/tests/packs/kinds/20-spot/02-flag" "$pack/10-a/"
mv "$pack/10-a/02-flag" "$pack/10-a/03-flag"
chmod -R u+w "$pack"
echo "# A" >"$pack/10-a/chapter.md"
echo 'return { format = 1, id = "own", version = "1", title = "Own", licence = "MIT", chapters = { "10-a" } }' >"$pack/pack.lua"
is() { if [ "$2" = "$3" ]; then ok "$1"; else not_ok "$1" "\"$2\", expected \"$3\"
$out $err"; fi; }
state() { json "v.exercises[$1].state .. ' ' .. v.totals.faults"; } # of exercise i, and the faults

# only what changed is tried again
run pack verify "$pack" --json
is "the pack is proved" "$rc $(state 1) $(state 2)" "0 proved 0 proved 0"
run pack verify "$pack" --json
is "and is not tried again" "$rc $(state 1) $(state 2)" "0 unchanged 0 unchanged 0"
echo "// another line" >>"$at/tests.rs"
run pack verify "$pack" --json
is "a change is tried" "$rc $(state 1) $(state 2)" "0 proved 0 unchanged 0"
run pack verify "$pack" --all --json
is "--all tries all" "$rc $(state 1) $(state 2)" "0 proved 0 proved 0"
printf 'a\n```\nb\n```\n' >"$at/lesson.md"
run pack verify "$pack" --json
is "a text with a fault" "$rc $(state 1)" "1 defective 1"
is "has file, line and text" "$(json 'v.faults[1].file .. ":" .. v.faults[1].line .. " " .. v.faults[1].text:sub(1, 17)')" \
	"10-a/01-closed-twice/lesson.md:2 the block of code"
run pack verify "$pack" --junit
check "as JUnit" 1 '<testsuite name="verify" tests="3" failures="1" errors="0" skipped="0"' \
	'<testcase classname="verify" name="closed-twice"' '<failure message="the block of code has no language'
rm "$at/lesson.md" && ln -s /etc/passwd "$at/lesson.md"
run pack verify "$pack" --json
is "what a link leads to is not tried" "$rc $(json 'v.faults[1].text:sub(1, 21)')" "1 it is a symbolic link"
rm "$at/lesson.md" && echo "# Closed" >"$at/lesson.md"
cd "$pack" && run pack verify && cd "$root" || exit
check "the current folder, if it is a pack" 0 "0 faults; 2 exercises"
FERRY_SANDBOX=B run pack verify "$pack" --all
check "in tier B alone" 0 "0 faults; 2 exercises: 2 proved"
run pack verify "$tmp/none"
check "no such folder" 2 "there is no folder"
run pack verify "$tmp"
check "a folder that is no pack" 2 "pack.lua"
run pack verify "$pack" --json --junit
check "two forms of one output" 2 "leave one out"
PATH=/nonexistent run pack verify "$pack" --all
check "without valgrind" 3 "10-a/03-flag/bug.c:1: it cannot be tried: no valgrind on PATH"

# record: what happens becomes what is declared
cp "$at/exercise.lua" "$tmp/right.lua"
sed -i 's/line = 24/line = 3/; s/"double-free"/"bad-free"/; s/E0382/E0001/; s/^  title.*/  title = "Who {closes} it?", -- line = 3/' "$at/exercise.lua"
sed 's/^  title.*/  title = "Who {closes} it?", -- line = 3/' "$tmp/right.lua" >"$tmp/want.lua"
cp "$at/exercise.lua" "$tmp/wrong.lua"
run pack record "$pack"
check "the difference is shown" 1 "10-a/01-closed-twice/exercise.lua:9:" 'kind = "double-free", line = 24' \
	'+     expect = "E0382",' "nothing is written"
cmp -s "$at/exercise.lua" "$tmp/wrong.lua" && ok "and nothing is written" || not_ok "and nothing is written"
run pack record "$pack" flag --yes
check "one exercise alone" 0 "all is declared as it happens"
run pack record "$pack" --yes
cmp -s "$at/exercise.lua" "$tmp/want.lua" && ok "only the values change" || not_ok "only the values change" "$(diff "$tmp/want.lua" "$at/exercise.lua")"
cp "$at/fixed.c" "$at/bug.c"
run pack record "$pack" closed-twice --yes
check "nothing is recorded of a program without a bug" 1 "10-a/01-closed-twice/bug.c:1: nothing to record: ASan finds nothing"
run pack record "$pack" no-such
check "no such exercise" 2 "there is no exercise \"no-such\""
cp "$root/tests/packs/kinds/05-fix/01-closed-twice/bug.c" "$at/bug.c"

# preview: as a learner, and nothing is kept
run pack preview closed-twice "$pack"
check "an exercise is shown" 0 "own/closed-twice" "pub fn session_end"
run pack preview no-such "$pack"
check "an exercise that is not there" 2 "there is no exercise"
[ -e "$HOME/.local/share/ferry" ] && not_ok "nothing of it is kept" "$(find "$HOME/.local")" || ok "nothing of it is kept"

# stats: from what was recorded here
run pack stats "$pack"
check "before anybody tried" 0 "own/closed-twice" "       0        -      0"
mkdir "$tmp/share"
ln -s "$root"/{lua,progress,assets} "$tmp/share/"
ln -s "$pack" "$tmp/share/exercises"
export FERRY_SHARE=$tmp/share
run check closed-twice --answer "$at/start.rs"
run check closed-twice --answer "$at/wrong/not-built.lends.rs"
run check closed-twice --answer "$at/start.rs"
run check closed-twice --answer "$at/solution.rs"
run check closed-twice --answer "$at/start.rs"
run pack stats "$pack"
check "attempts, and the codes met most" 0 "       5        4      0  E0382 3, E0505 1"
run pack stats "$pack" --json
is "the same as JSON" "$(json 'v.exercises[1].attempts .. " " .. v.exercises[1].to_pass .. " " .. v.exercises[1].codes[1].code .. " " .. v.exercises[1].codes[1].count')" "5 4 E0382 3"
left=$(find "$HOME/.cache/ferry" -name 'verify-*' -o -name 'measure-*' -o -name 'preview-*')
[ -z "$left" ] && ok "no folder is left" || not_ok "no folder is left" "$left"
finish
