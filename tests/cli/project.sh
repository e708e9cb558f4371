#!/usr/bin/env bash
# The files for rust-analyzer and clangd beside an answer: what they say is so, they are
# written when they would change, and never over somebody's own.
. "$(dirname "$0")/../lib.sh"
with_chapter 10-ownership
export XDG_DATA_HOME="$tmp/it's \"my\" data"
answers=$XDG_DATA_HOME/ferry/answers

# in FILE: makes it what json() reads.
in_file() { cp "$1" "$tmp/out"; }
# is NAME EXPRESSION VALUE: of the JSON in $tmp/out.
is() {
	local value
	value=$(json "$2")
	[ "$value" = "$3" ] && ok "$1" || not_ok "$1" "$2 is \"$value\", not \"$3\""
}
# command_of FILE LIST: the strings of a list in its JSON, one a line.
command_of() {
	in_file "$1"
	json "table.concat($2, '\n')"
}

here=$answers/core/own-use-after-move
run next
check "before the compilers are known" 0 "$here/answer.rs"
[ ! -e "$here/rust-project.json" ] && ok "nothing is written" || not_ok "nothing is written"
run check own-use-after-move
check "the first check" 1 "E0382"
in_file "$here/rust-project.json"
is "rust-project.json has one crate" '#v.crates' 1
is "whose root is the answer" 'v.crates[1].root_module' "$here/answer.rs"
is "of its edition" 'v.crates[1].edition' 2024
is "with tests" 'v.crates[1].cfg[2]' test
is "without others" '#v.crates[1].deps' 0
is "which is no macro" 'tostring(v.crates[1].is_proc_macro)' false
sysroot=$(json 'v.sysroot')
rustc=$(json 'v.runnables[1].program')
[ "$("$rustc" --print sysroot)" = "$sysroot" ] && ok "the sysroot is that of ferry's rustc" || not_ok "the sysroot is that of ferry's rustc" "$sysroot"
[ -d "$sysroot/lib/rustlib/src/rust/library" ] && src=$sysroot/lib/rustlib/src/rust/library || src=nil
is "its sources are named if they are there" 'tostring(v.sysroot_src)' "$src"
mapfile -t args < <(command_of "$here/rust-project.json" 'v.runnables[1].args')
(cd "$(json 'v.runnables[1].cwd')" && "$rustc" "${args[@]}" >"$tmp/stdout" 2>"$tmp/stderr")
head -1 "$tmp/stderr" >"$tmp/out"
is "the check on save speaks JSON" 'v.code.code' E0382
[ ! -s "$tmp/stdout" ] && [ "$(ls "$here")" = "answer.rs
compile_commands.json
rust-project.json" ] && ok "and writes nothing" || not_ok "and writes nothing" "$(ls "$here")"

id=$(stat -c %i "$here/rust-project.json" "$here/compile_commands.json")
run check own-use-after-move
run next
[ "$(stat -c %i "$here/rust-project.json" "$here/compile_commands.json")" = "$id" ] && ok "what would not change is not written" || not_ok "what would not change is not written"
sed -i 's/"2024"/"2021"/' "$here/rust-project.json"
rm "$here/compile_commands.json"
run next
grep -q 2021 "$here/rust-project.json" && ok "what was edited is left alone" || not_ok "what was edited is left alone"
[ -s "$here/compile_commands.json" ] && ok "what was removed is written again" || not_ok "what was removed is written again"
echo '{"crates": []}' >"$here/rust-project.json"
run next
[ "$(<"$here/rust-project.json")" = '{"crates": []}' ] && ok "somebody's own is left alone" || not_ok "somebody's own is left alone"
rm "$here/rust-project.json"
mkdir "$here/rust-project.json"
run next
check "what cannot be written does not matter" 0 "own-use-after-move"

# Every kind
for pack in kinds kinds-port; do
	mkdir "$tmp/$pack"
	for part in lua progress assets; do ln -s "$root/$part" "$tmp/$pack/$part"; done
	ln -s "$root/tests/packs/$pack" "$tmp/$pack/exercises"
done
share=$tmp/kinds
run_in() { FERRY_SHARE=$share run "$@"; }
# compiles NAME FILE I: the i-th command there is one that gcc takes.
compiles() {
	mapfile -t args < <(command_of "$2" "v[$3].arguments")
	(cd "$(json "v[$3].directory")" && "${args[@]}" -fsyntax-only -w) >"$tmp/err" 2>&1 && ok "$1" || not_ok "$1" "$(<"$tmp/err")"
}
run_in check port-close
here=$answers/kinds/port-close
compiles "fixc: the answer's command" "$here/compile_commands.json" 1
is "fixc: is about the answer" 'v[1].file' "$here/answer.c"
is "fixc: and nothing else" '#v' 1
[[ " ${args[*]} " == *" -fsanitize=address,undefined"* ]] && ok "fixc: with the flags of a check" || not_ok "fixc: with the flags of a check" "${args[*]}"
[ ! -e "$here/rust-project.json" ] && ok "fixc: has no Rust" || not_ok "fixc: has no Rust"
for id in cache-drop wraps; do
	run_in check $id
	[ "$(ls "$answers/kinds/$id")" = answer.txt ] && ok "$id: nothing that would answer the question" || not_ok "$id: nothing that would answer the question" "$(ls "$answers/kinds/$id")"
done
share=$tmp/kinds-port
pack=$tmp/kinds-port/exercises
for id in buf-tlv-parse review-clone-lost-update ffi-opaque-handle; do
	run_in check $id
	here=$answers/border/$id
	compiles "$id: the C that is given" "$here/compile_commands.json" 1
	in_file "$here/rust-project.json"
	is "$id: the answer is a crate" 'v.crates[1].root_module' "$here/answer.rs"
	is "$id: without tests" '#v.crates[1].cfg' 1
done
run_in check ffi-header-drift
here=$answers/border/ffi-header-drift
compiles "ffic: main.c finds the answer" "$here/compile_commands.json" 1
compiles "ffic: the answer is a header" "$here/compile_commands.json" 2
is "ffic: of that name" 'v[2].file' "$here/answer.h"
in_file "$here/rust-project.json"
is "ffic: the Rust is the exercise's" 'v.crates[1].root_module' "$pack/30-ffi/03-ffi-header-drift/lib.rs"
if command -v clangd >/dev/null; then
	for file in "$here/answer.h" "$answers/kinds/port-close/answer.c"; do
		clangd --check="$file" >"$tmp/err" 2>&1
		grep -q "Compile command from CDB is" "$tmp/err" && grep -q "All checks completed, 0 errors" "$tmp/err" && ok "clangd takes ${file##*/}" || not_ok "clangd takes ${file##*/}" "$(<"$tmp/err")"
	done
else
	ok "no clangd here # SKIP"
fi

# The pack has moved
cp "$here/compile_commands.json" "$tmp/before"
mv "$tmp/kinds-port" "$tmp/moved"
share=$tmp/moved
run_in check ffi-header-drift
cmp -s "$tmp/before" "$here/compile_commands.json" && not_ok "what has changed is written" || ok "what has changed is written"
compiles "and is so" "$here/compile_commands.json" 1
finish
