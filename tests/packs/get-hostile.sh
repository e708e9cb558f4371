#!/usr/bin/env bash
# Repositories and addresses that mean harm: each is refused in one line that names the entry
# and the rule, nothing is left, and nothing outside is touched.
. "$(dirname "$0")/../lib.sh"
. "$(dirname "$0")/git.bash"
src=$tmp/src
make_pack "$src" team
g() { git -C "$src" "$@"; }
chapter=$(g rev-parse HEAD:10-ownership)
manifest=$(g rev-parse HEAD:pack.lua)
text=$(echo "plain text" | g hash-object -w --stdin)
printf 'secret\n' >"$HOME/canary"

# entry MODE NAME ID: one entry of a tree as bytes; NAME is printf's %b
entry() {
	printf '%s %b\0' "$1" "$2"
	printf '%b' "$(sed 's/../\\x&/g' <<<"$3")"
}
tree() { g hash-object -t tree -w --stdin --literally; }
pack_entries() { entry 40000 10-ownership "$chapter"; entry 100644 pack.lua "$manifest"; }

# add_tree TREE: adds a repository whose only commit has it
add_tree() {
	g update-ref refs/heads/main "$(g commit-tree "$1" -m Hostile </dev/null)"
	run pack add "$src" --yes
}

# refused NAME TEXT…: the last add was, in one line, and left nothing
refused() {
	local name=$1
	shift
	check "$name" 2 "$@"
	[ "$(grep -c . <<<"$err")" = 1 ] || not_ok "$name: one line" "$err"
	grep -q $'\e' <<<"$err" && not_ok "$name: inert" "$err"
	[ "$(find "$packs" -mindepth 1 -maxdepth 1 ! -name .lock)" = "" ] || not_ok "$name: nothing is left" "$(ls -A "$packs")"
}

# odd NAME MODE ENTRY ID TEXT…: a pack with one more entry at its top
odd() {
	local name=$1 mode=$2 file=$3 id=$4
	shift 4
	add_tree "$({ pack_entries; entry "$mode" "$file" "$id"; } | tree)"
	refused "$name" "$@"
}

add_tree "$({ pack_entries; entry 100644 README.md "$text"; } | tree)"
check "what is not hostile is added" 0 "added: team"
run pack remove team

grammar="a name has 1 to 64 of letters"
# 60: names that lead elsewhere
odd "60 .." 40000 '..' "$chapter" '".."' "$grammar"
odd "60 ." 40000 '.' "$chapter" '"."' "$grammar"
odd "60 /abs" 100644 '/abs.c' "$text" '"/abs.c"' "$grammar"
odd "60 a/b" 100644 'a/b.c' "$text" '"a/b.c"' "$grammar"
odd "60 .git" 40000 '.git' "$chapter" '".git"' "$grammar"
odd "60 GIT~1" 40000 'GIT~1' "$chapter" '"GIT~1"' "$grammar"
odd "60 .g ZWNJ it" 40000 '.g\xe2\x80\x8cit' "$chapter" '".g\xe2\x80\x8cit"' "$grammar"
odd "60 no name" 100644 '' "$text" "filename"
odd "60 backslash" 100644 'a\\\\b.c' "$text" 'b.c"' "$grammar"
# 61: what is no plain file
odd "61 link" 120000 link.c "$text" '"link.c": a pack has no symbolic links'
odd "61 submodule" 160000 sub "$(g rev-parse HEAD)" '"sub": a pack has no submodules'
odd "61 .gitmodules" 100644 .gitmodules "$text" '".gitmodules"' "$grammar"
odd "61 executable" 100755 run.c "$text" '"run.c": a pack has no executable files'
odd "61 a forge's folder as a link" 120000 .github "$text" '".github": a pack has no symbolic links'
odd "61 a mode that is none" 100666 odd.c "$text" '"odd.c": a pack has plain files and folders only'
# 62: names that a program or a terminal could mistake
odd "62 -rf" 40000 -rf "$chapter" '"-rf"' "$grammar"
odd "62 newline" 100644 'a\nb.c' "$text" '"a\x0ab.c"' "$grammar"
odd "62 ESC" 100644 'a\x1b[31m.c' "$text" '"a\x1b[31m.c"' "$grammar"
odd "62 invalid UTF-8" 100644 'a\xff.c' "$text" '"a\xff.c"' "$grammar"
odd "62 300 letters" 100644 "$(printf 'x%.0s' {1..300}).c" "$text" '"xxxx' "$grammar"
odd "62 CON" 100644 CON.c "$text" '"CON.c": the name of a device'
odd "62 dot at the end" 40000 'dir.' "$chapter" '"dir."' "$grammar"
odd "62 another ending" 100644 evil.so "$text" '"evil.so": a file of a pack ends in'
add_tree "$({ pack_entries; entry 100644 a.c "$text"; entry 100644 A.c "$text"; } | tree)"
refused "62 case twins" 'differs from it only in case' '.c"'
# 63: one name for two
add_tree "$({ entry 120000 10-ownership "$text"; pack_entries; } | tree)"
refused "63 a link and a folder" "10-ownership" "a pack has no symbolic links"
add_tree "$({ entry 100644 pack.lua "$text"; pack_entries; } | tree)"
refused "63 the same twice" '"pack.lua": stands there twice'
# 46: what tools obey
odd "46 .cargo" 40000 .cargo "$chapter" '".cargo"' "$grammar"
odd "46 .vimrc" 100644 .vimrc "$text" '".vimrc"' "$grammar"

# 64: ten thousand million files in 200 KiB
t=$(for i in 0 1 2 3 4 5 6 7 8 9; do entry 100644 "f$i.c" "$text"; done | tree)
for _ in 1 2 3 4 5 6 7; do
	t=$(for i in 0 1 2 3 4 5 6 7 8 9; do entry 40000 "d$i" "$t"; done | tree)
done
start=${EPOCHREALTIME/./}
add_tree "$({ pack_entries; entry 40000 bomb "$t"; } | tree)"
us=$((${EPOCHREALTIME/./} - start))
refused "64 git bomb" "bomb/" "more than 5000 files"
[ $us -lt 1000000 ] && ok "64 in less than a second" || not_ok "64 in less than a second" "$us us"
t=$(entry 100644 f.c "$text" | tree)
for _ in 1 2 3 4 5 6 7 8 9; do t=$(entry 40000 d "$t" | tree); done
add_tree "$({ pack_entries; entry 40000 deep "$t"; } | tree)"
refused "64 too deep" "folders are at most 8 deep"
long=$(printf 'x%.0s' {1..60}) t=$(entry 100644 f.c "$text" | tree)
for _ in 1 2 3 4; do t=$(entry 40000 "$long" "$t" | tree); done
add_tree "$({ pack_entries; entry 40000 long "$t"; } | tree)"
refused "64 too long a path" "a path has at most 200 bytes"

# 65: too much
odd "65 a large file" 100644 big.txt "$(head -c 262145 /dev/zero | tr '\0' x | g hash-object -w --stdin)" '"big.txt": a file has at most 256 KiB'
big=$(head -c 262144 /dev/zero | tr '\0' x | g hash-object -w --stdin)
add_tree "$({ pack_entries; for i in {1..65}; do entry 100644 "f$i.txt" "$big"; done; } | tree)"
refused "65 too many bytes" 'txt": with it the files are more than 16 MiB together'
start=${EPOCHREALTIME/./}
odd "65 a blob of 400 MiB of zeros" 100644 zero.txt "$(head -c 419430400 /dev/zero | g -c core.bigFileThreshold=1m -c core.compression=1 hash-object -w --stdin)" "too large"
git init -q "$tmp/many"
{
	for ((i = 0; i < 20001; i++)); do printf 'blob\nmark :%d\ndata %d\n%d\n' $((i + 1)) ${#i} "$i"; done
	printf 'commit refs/heads/many\ncommitter A <a@b> 0 +0000\ndata 1\nx\n'
	for ((i = 0; i < 20001; i++)); do printf 'M 100644 :%d f%d.txt\n' $((i + 1)) "$i"; done
} | git -C "$tmp/many" fast-import --quiet
run pack add "$tmp/many" --ref many --yes
refused "65 too many objects" "20000 objects"

# 71: texts that a terminal would obey, or that show what is not there
hide() { printf "%b" "$1" | g hash-object -w --stdin; }
for row in 'ESC|a\x1b]0;x\x07b|0x1b' 'CSI|\x1b[2J|0x1b' 'C1|\xc2\x9b2J|0xc2' 'RLO|x\xe2\x80\xaey|0xe2' 'NUL|a\x00b|0x00' \
	'zero width|x\xe2\x80\x8by|0xe2' 'invalid UTF-8|a\xffb|0xff' 'carriage return|a\r\nb|0x0d'; do
	IFS='|' read -r name bytes byte <<<"$row"
	odd "71 $name" 100644 text.md "$(hide "line one\\n$bytes")" '"text.md": line 2' "$byte"
done
odd "71 zalgo" 100644 text.md "$(hide "x$(printf '\\xcc\\x81%.0s' {1..30})")" '"text.md": line 1'
odd "71 a line of 200 KiB" 100644 text.md "$(head -c 200000 /dev/zero | tr '\0' x | g hash-object -w --stdin)" '"text.md": line 1'

# 70: manifests
lua() { printf '%s\n' "$1" | g hash-object -w --stdin; }
add_lua() {
	add_tree "$({ entry 40000 10-ownership "$chapter"; entry 100644 pack.lua "$(lua "$1")"; } | tree)"
}
add_lua 'return 1'
refused "70 no table" "pack.lua"
add_lua 'return { format = 9, id = "team", version = "1", title = "t", licence = "MIT", chapters = { "10-ownership" } }'
refused "70 another format" "pack.lua" "format"
add_lua 'return { format = 1, id = "../x", version = "1", title = "t", licence = "MIT", chapters = { "10-ownership" } }'
refused "70 an id that leads elsewhere" "pack.lua" "id"
add_lua 'return { format = 1, id = "team", version = "1", title = "t", licence = "MIT", chapters = { "../.." } }'
refused "70 a chapter that leads elsewhere" "pack.lua" "chapters"
add_tree "$(entry 40000 10-ownership "$chapter" | tree)"
refused "70 no manifest" 'no file "pack.lua"'

# repositories that lead elsewhere
make_pack "$tmp/other" other
git clone -q --shared "$tmp/other" "$tmp/shared" 2>/dev/null
run pack add "$tmp/shared" --yes
[ $rc != 0 ] && ok "objects of another repository are not fetched" || not_ok "objects of another repository are not fetched" "$out"
git -C "$src" config include.path "$HOME/canary"
add_tree "$(pack_entries | tree)"
grep -qs secret <<<"$err$out" && not_ok "a configuration reads no file" "$err" || ok "a configuration reads no file"
git -C "$src" config --unset include.path
rm -rf "$packs/team"
mkdir "$tmp/empty"
run pack add "$tmp/empty" --yes
refused "no repository" "there is no git repository in"
git init -q "$tmp/none"
run pack add "$tmp/none" --yes
refused "an empty repository" "is empty"

# 67: addresses
for row in 'http://example.org/x|use https' 'git://example.org/x|use https or ssh' 'file:///tmp|name the folder by its path' \
	'ext::sh -c id|remote helpers' 'https://user:secret@example.org/x|no names and passwords' 'https://user@example.org/x|no names and passwords' \
	'ssh://a:b@example.org/x|no names and passwords' 'ssh://-oProxyCommand=id/x|the host' 'https://-x/y|the host' '-oX@host:x|begins with "-"' \
	'git@-oProxyCommand=id:x|the host' 'git@host:-x|begins with "-"' 'https://host/../x|is ".."' 'https://host|no repository there' \
	'https://host:99999/x|the port' 'https://ho st/x|the host' 'https://host/x;id|its path' 'svn://host/x|neither https nor ssh' \
	'/nonexistent/x|there is no folder'; do
	run pack add --yes -- "${row%|*}"
	refused "67 ${row%|*}" "${row##*|}"
done
same "nothing outside was touched" "secret" "$(cat "$HOME/canary")"
finish
