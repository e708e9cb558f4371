#!/usr/bin/env bash
# A pack from a folder's repository: added, learned, updated, rolled back, removed; what the
# learner has is intact at each step.
. "$(dirname "$0")/../lib.sh"
. "$(dirname "$0")/git.bash"
src=$tmp/team
make_pack "$src" team
first=$(git -C "$src" rev-parse HEAD)
own=$src/10-ownership

run pack add "$src"
check "without a yes nothing is added" 2 "For the storage team" "files: " "by Ann <ann@example.org>" "exercises  4 (chapters: 1)" \
	"signature  none" "compiles and runs its C and Rust" "--yes"
tidy "and nothing is left"
run pack add "$src" --yes
check "a yes adds it" 0 "added: team" "exercises: 4"
tidy "it is there" team
same "as a bare repository" "$first.git pin" "$(cd "$packs/team" && find . -mindepth 1 -maxdepth 1 -printf '%P\n' | sort | tr '\n' ' ' | sed 's/ $//')"
[ -z "$(find "$packs" -name '*.rs' -o -name '*.lua')" ] && ok "nothing is checked out" || not_ok "nothing is checked out"
run pack list --json
check "list has it" 0 '"id": "team"' "\"commit\": \"$first\""
run pack show team --json
same "show has it" "4 $src $first true" "$(json '#v.exercises .. " " .. v.url .. " " .. v.commit .. " " .. tostring(v.installed)')"
run pack add "$src" --yes
check "twice is refused" 2 'there is a pack "team" already' "ferry pack update team"
run check own-use-after-move
check "two packs with one id" 2 "ambiguous"

put_answer team own-use-after-move "$own"/01-*/solution.rs
run check team/own-use-after-move
check "its exercise passes" 0
same "and is recorded" "passed 1" "$(state team/own-use-after-move)"
run show team/own-use-after-move
check "its files are shown" 0
run list
check "list shows both packs" 0 "core/own-use-after-move" "team: Ownership" "team/own-use-after-move"
mv "$packs/team/$first.git" "$tmp/away"
run list
check "a list reads nothing of the repository" 0 "team: Ownership" "team/own-use-after-move"
run show team/own-use-after-move
check "an exercise does" 2 "there is no repository"
mv "$tmp/away" "$packs/team/$first.git"

run pack update team
check "nothing new" 0 "nothing new"

# the start of an exercise that the learner has changed at its end
id=own-move-in-loop start=$(ls "$own"/*move-in-loop/start.rs)
{ cat "$start"; echo "// mine"; } >"$tmp/mine.rs"
put_answer team $id "$tmp/mine.rs"
{ echo "// theirs"; cat "$start"; } >"$tmp/new.rs" && cp "$tmp/new.rs" "$start"
# another one gets an id and a place of its own; one goes; one is new
sed -i 's/id = "own-use-after-move"/id = "own-moved"/' "$own"/01-*/exercise.lua
git -C "$src" mv "$own"/01-* "$own/09-moved"
cp -r "$own"/04-* "$own/08-new"
sed -i 's/id = "own-[a-z-]*"/id = "own-new"/' "$own/08-new/exercise.lua"
gone=$(sed -n 's/.*\<id = "\([^"]*\)".*/\1/p' "$own"/04-*/exercise.lua | head -1)
rm -r "$own"/04-*
write_pack "$src" team '    renamed = { ["own-use-after-move"] = "own-moved" },'
commit "$src" "Second"
second=$(git -C "$src" rev-parse HEAD)

run pack update team
check "an update shows what changed" 0 "new:
  own-new" "changed:
  $id" "own-use-after-move, now own-moved" "removed (answers and progress stay):
  $gone" "updated: team is at ${second:0:12}"
check "and offers a merge" 0 "team/$id: its start has changed" "ferry pack update team --merge"
same "progress follows the new id" "passed 1" "$(state team/own-moved)"
same "the old id is gone" "absent" "$(state team/own-use-after-move)"
cmp -s "$answers/team/own-moved/answer.rs" "$own/09-moved/solution.rs" && ok "so does the answer" || not_ok "so does the answer"
cmp -s "$answers/team/$id/answer.rs" "$tmp/mine.rs" && ok "an answer stays as it is" || not_ok "an answer stays as it is"
run check team/own-moved
check "the renamed one is checked" 0
same "and counted on" "passed 2" "$(state team/own-moved)"
run pack update team --merge
check "the merge is done when asked for" 0 "merged; the old one: "
same "with both changes" "// theirs|// mine" "$(sed -n '1p;$p' "$answers/team/$id/answer.rs" | paste -sd '|')"
cmp -s "$HOME"/.local/share/ferry/backup/team/$id/answer-*.rs "$tmp/mine.rs" && ok "the old answer is kept" || not_ok "the old answer is kept"
run pack update team --merge
check "and done once" 0
same "one backup" 1 "$(find "$HOME/.local/share/ferry/backup/team" -type f | wc -l)"

run pack rollback team
check "rolled back" 0 "team is at ${first:0:12}, and was at ${second:0:12}"
same "progress is under the old id" "passed 2" "$(state team/own-use-after-move)"
same "the other is gone" "absent" "$(state team/own-moved)"
cmp -s "$answers/team/own-use-after-move/answer.rs" "$own/09-moved/solution.rs" && ok "the answer too" || not_ok "the answer too"
same "what was removed is back" "new 0" "$(state "team/$gone")"
run pack rollback team
check "and forth" 0 "team is at ${second:0:12}"
same "progress follows" "passed 2" "$(state team/own-moved)"

# rewritten history
git -C "$src" checkout -q --orphan other
commit "$src" "Another beginning"
third=$(git -C "$src" rev-parse HEAD)
before=$(sha256sum "$packs/team/pin")
run pack update team
check "rewritten history asks" 2 "history was rewritten" "--yes"
same "and changes nothing" "$before" "$(sha256sum "$packs/team/pin")"
tidy "nor leaves anything" team
run pack update team --yes
check "a yes takes it" 0 "updated: team is at ${third:0:12}"
same "the replaced commit is kept" "$second.git" "$(find "$packs/team" -mindepth 1 -maxdepth 1 -name "*.git" ! -name "$third*" -printf "%P")"
run pack rollback team
check "to roll back to" 0 "${second:0:12}"
same "progress is there" "passed 2" "$(state team/own-moved)"

# more than was agreed to
sed -i '/^trusts programs/d' "$packs/team/pin"
run pack list
check "one that may not is named, and hides nobody" 0 "core " "team" "was not agreed to" "ferry pack trust team"
run list
check "and is not used" 0 "core/own-use-after-move"
grep -q team/ <<<"$out" && not_ok "none of its exercises" || ok "none of its exercises"
run pack trust team
check "trust asks" 2 "may        compiles" "--yes"
run pack trust team --yes
check "a yes will do" 0
same "it is used again" "passed 2" "$(state team/own-moved)"
sed -i '/^trusts programs/d' "$packs/team/pin"
run pack update team
check "an update that does more asks" 2 "more than you agreed to" "compiles and runs"
run pack trust team --yes

# a branch, a tag, and what is neither
git -C "$src" tag v1 "$first"
run pack add "$src" --ref nothing --yes
check "no such branch" 2 'has no branch or tag "nothing"'
run pack update team --ref v1 --yes
check "a tag" 0 "team is at ${first:0:12}"

run pack remove team
check "removed" 0 "removed: team" "your answers stay in"
tidy "nothing is left of it"
[ -f "$answers/team/own-use-after-move/answer.rs" ] && ok "answers are" || not_ok "answers are"
run pack remove team
check "once" 2 'no pack "team" was added'
run pack add "$src" --ref v1 --yes
same "added again, progress is there" "passed 1" "$(state team/own-use-after-move)"
echo rubbish >"$packs/team/pin"
run pack list
check "a damaged pin is told" 0 "core " "damaged" "ferry pack remove"
run pack remove team
check "and can be removed" 0 "removed"

# two packs of one name
make_pack "$tmp/core" core
run pack add "$tmp/core" --yes
check "the built-in pack's name is taken" 2 'there is a pack "core" already'
tidy "and nothing stays"
run pack
check "the list of verbs" 0 "add" "rollback"
run pack ad
check "a verb that is none" 2 'did you mean "pack add"'
finish
