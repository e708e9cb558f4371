# shellcheck shell=bash
# A share folder with a pack of many small exercises of all kinds, for tests that need
# more of them than there are. Source it after lib.sh.

# the folders of the exercises of each kind
kind_dirs=("$root"/tests/packs/kinds/*/[0-9]*/ "$root"/tests/packs/kinds-port/*/[0-9]*/)
for d in "$root"/exercises/*/[0-9]*/; do
	[ ${#kind_dirs[@]} -lt 20 ] && kind_dirs+=("$d")
done

id_of() { sed -n 's/^.*\<id = "\([^"]*\)".*/\1/p' "$1/exercise.lua" | head -1; }

# The answer file's name of an exercise, from its solution's.
answer_of() { # FOLDER
	local name
	for name in txt c h rs; do
		# a fixc has the Rust too, to be shown
		[ -f "$1/solution.$name" ] && { echo "answer.$name"; return; }
	done
}

# make_share SHARE N: a pack "many" of N exercises, "x1-…" to "xN-…", in two chapters.
make_share() {
	local part i dir to id chapter
	mkdir -p "$1/exercises"
	for part in lua progress assets; do ln -s "$root/$part" "$1/$part"; done
	for chapter in 10-first 20-second; do
		mkdir "$1/exercises/$chapter"
		echo "# Chapter <${chapter#*-}>" >"$1/exercises/$chapter/chapter.md"
	done
	cat >"$1/exercises/pack.lua" <<-'LUA'
		return {
		    format = 1, id = "many", version = "1.0.0", title = "Many", licence = "MIT OR Apache-2.0",
		    chapters = { "10-first", "20-second" },
		}
	LUA
	for ((i = 1; i <= $2; i++)); do
		dir=${kind_dirs[(i - 1) % ${#kind_dirs[@]}]}
		chapter=10-first
		[ "$i" -gt $((($2 + 1) / 2)) ] && chapter=20-second
		printf -v to '%s/exercises/%s/%03d-x' "$1" $chapter "$i"
		id=$(id_of "$dir")
		cp -r "$dir" "$to"
		sed -i "s/\\<id = \"$id\"/id = \"x$i-$id\"/" "$to/exercise.lua"
	done
}

# put_answers SHARE TO: each exercise's solution as TO/many/ID/answer.…
put_answers() {
	local dir id name
	for dir in "$1"/exercises/*/[0-9]*/; do
		id=$(id_of "$dir") name=$(answer_of "$dir")
		mkdir -p "$2/many/$id"
		cp "$dir/solution.${name##*.}" "$2/many/$id/$name"
	done
}
