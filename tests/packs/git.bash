# shellcheck shell=bash
# Repositories of packs for tests. Source it after lib.sh.
export GIT_CONFIG_GLOBAL=/dev/null GIT_CONFIG_SYSTEM=/dev/null GIT_TERMINAL_PROMPT=0
export GIT_AUTHOR_NAME=Ann GIT_AUTHOR_EMAIL=ann@example.org GIT_COMMITTER_NAME=Ann GIT_COMMITTER_EMAIL=ann@example.org
export GIT_AUTHOR_DATE='2026-01-02T03:04:05Z' GIT_COMMITTER_DATE='2026-01-02T03:04:05Z'
packs=$HOME/.local/share/ferry/packs
answers=$HOME/.local/share/ferry/answers

# make_pack DIR ID: a repository of the built-in pack's first chapter
make_pack() {
	mkdir -p "$1"
	mkdir "$1/10-ownership"
	cp -r "$root"/exercises/10-ownership/{chapter.md,0[1-4]*} "$1/10-ownership/"
	write_pack "$1" "$2"
	git -C "$1" init -q -b main
	commit "$1" "First"
}

# write_pack DIR ID [FIELD…]: its pack.lua
write_pack() {
	local dir=$1 id=$2
	shift 2
	printf '%s\n' "return {" "    format = 1, id = \"$id\", version = \"1.0.0\"," \
		"    title = \"For the storage team\", licence = \"MIT\", authors = { \"Ann\" }," \
		"    chapters = { \"10-ownership\" }," "$@" "}" >"$dir/pack.lua"
}

commit() { git -C "$1" add -A && git -C "$1" commit -qm "$2" --allow-empty; }

# put_answer PACK ID FILE: the learner's answer
put_answer() { mkdir -p "$answers/$1/$2" && cp "$3" "$answers/$1/$2/answer.rs"; }

state() { # EXERCISE
	"$FERRY" list --json >"$tmp/list" 2>/dev/null
	lua5.4 "$root/tests/json.lua" "(function() for _, x in ipairs(v.exercises) do
		if x.id == \"$1\" then return x.state .. ' ' .. x.attempts end end return 'absent' end)()" <"$tmp/list"
}

# same NAME WANTED GOT
same() { [ "$2" = "$3" ] && ok "$1" || not_ok "$1" "wanted: $2
got:    $3"; }

# Whether nothing but the packs that are there is in their folder.
tidy() { # NAME PACK…
	local name=$1
	shift
	same "$name" "$(echo .lock "$@")" "$(cd "$packs" && find . -mindepth 1 -maxdepth 1 -printf '%P\n' | LC_ALL=C sort | tr '\n' ' ' | sed 's/ $//')"
}
