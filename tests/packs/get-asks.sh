#!/usr/bin/env bash
# What is asked on a terminal before a pack is added: no is what Enter says, and an
# interrupt leaves nothing.
. "$(dirname "$0")/../lib.sh"
. "$(dirname "$0")/git.bash"
make_pack "$tmp/team" team
export TERM=xterm NO_COLOR=1

# asked ANSWER ARG…: runs ferry on a terminal and answers its question
asked() {
	local answer=$1
	shift
	out=$(timeout 60 python3 "$root/tests/packs/asked.py" "[y/N]" "$answer" "$FERRY" "$@" </dev/null)
	rc=$? err=
}

asked "" pack add "$tmp/team"
check "Enter is no" 3 "Add it?" "nothing was added"
tidy "nothing is left"
asked "n" pack add "$tmp/team"
check "n is no" 3 "nothing was added"
asked "perhaps" pack add "$tmp/team"
check "so is what is neither" 3 "nothing was added"
asked "^C" pack add "$tmp/team"
check "an interrupt ends it as a signal does" 130 "Add it?"
tidy "and leaves nothing"
asked "yes" pack add "$tmp/team"
check "yes adds it" 0 "For the storage team" "added: team"
tidy "it is there" team

id=own-move-in-loop start=$(ls "$tmp/team/10-ownership/"*move-in-loop/start.rs)
{ cat "$start"; echo "// mine"; } >"$tmp/mine.rs"
put_answer team $id "$tmp/mine.rs"
{ echo "// theirs"; cat "$start"; } >"$tmp/new.rs" && cp "$tmp/new.rs" "$start"
commit "$tmp/team" "Second"
asked "y" pack update team
check "a merge is offered" 0 "its start has changed" "Merge? The old one is kept." "merged; the old one"
same "and done" "// theirs|// mine" "$(sed -n '1p;$p' "$answers/team/$id/answer.rs" | paste -sd '|')"
{ echo "// theirs again"; tail -n +2 "$start"; } >"$tmp/new.rs" && cp "$tmp/new.rs" "$start"
sed -i '1s/.*/\/\/ mine now/' "$answers/team/$id/answer.rs"
cp "$answers/team/$id/answer.rs" "$tmp/mine.rs"
commit "$tmp/team" "Third"
run pack update team
check "where both changed the same" 0 "where you have" "ferry reset"
cmp -s "$answers/team/$id/answer.rs" "$tmp/mine.rs" && ok "the answer stays" || not_ok "the answer stays"
git -C "$tmp/team" checkout -q --orphan other
commit "$tmp/team" "Another beginning"
asked "" pack update team
check "rewritten history: Enter is no" 3 "history was rewritten" "stays as it is"
finish
