#!/usr/bin/env bash
# clippy's lints of an exercise: found in the answer alone, whatever the answer allows, in the
# pass that builds it; and without clippy the verdict says that nobody looked.
. "$(dirname "$0")/../lib.sh"
"$FERRY" doctor | grep -q '^ok *clippy' || { echo "ok 1 - # SKIP no clippy here"; exit 0; }
share=$tmp/share
mkdir "$share"
ln -s "$root/lua" "$root/progress" "$root/assets" "$share/"
cp -R "$root/exercises" "$share/exercises" && chmod -R u+w "$share/exercises"
dir=$share/exercises/10-ownership/01-own-use-after-move
border=$tmp/border
mkdir "$border"
ln -s "$root/lua" "$root/progress" "$root/assets" "$border/"
cp -R "$root/tests/packs/kinds-port" "$border/exercises" && chmod -R u+w "$border/exercises"
ffi=$border/exercises/30-ffi/01-ffi-opaque-handle port=$border/exercises/10-port/01-buf-tlv-parse

lints() { # FOLDER LUA: gives the exercise these lints
	[ -f "$1/before" ] || cp "$1/exercise.lua" "$1/before"
	sed "s|^  rust = {|& lints = { $2 },|" "$1/before" >"$1/exercise.lua"
}
expect() { # NAME WHAT-JSON EXPECTED
	local got
	got=$(json "$2" 2>&1)
	if [ "$got" = "$3" ]; then ok "$1"; else not_ok "$1" "$2 is \"$got\", expected \"$3\"
$out $err"; fi
}
own() { FERRY_SHARE=$share run check own-use-after-move --answer "$1" "${@:2}"; }

# answers that pass: with a needless return, once allowed by the answer itself
sed 's/self.slot.push_back(f);/let _ = self.lag.clone();\n        &/' "$dir/solution.rs" >"$tmp/plain.rs"
sed -i 's/\.clone()//' "$dir/exercise.lua" # the rule, not the lint, would meet it
sed -i 's/"unsafe", "", /"unsafe", /' "$dir/exercise.lua"
{ echo '#![allow(clippy::all, clippy::clone_on_copy)]'; cat "$tmp/plain.rs"; } >"$tmp/allowed.rs"
echo 'fn f(v: &Vec<u8>) -> usize { v.clone().len() } fn g(n: u32) -> u32 { n.clone() }' >>"$dir/tests.rs"

own "$tmp/plain.rs" --json
expect "no lints: it passes" v.verdict passed
lints "$dir" 'deny = { "clippy::clone_on_copy" }, warn = { "clippy::ptr_arg" }'
own "$dir/solution.rs" --json
expect "a clean answer passes" v.verdict passed
expect "what tests do is not the answer's" '#v.notes' 0
expect "all was looked at" '#v.skipped' 0
own "$tmp/plain.rs" --json
expect "a denied lint does not pass" v.verdict rule-broken
line=$(grep -n '\.clone()' "$tmp/plain.rs" | cut -d: -f1)
expect "it has its line" "v.text:match('clippy refuses line $line:') ~= nil" true
expect "the tests ran all the same" 'v.rust.tests.failed' 0
expect "it is explained" 'v.notes[1].code .. " " .. tostring(v.notes[1].specific)' "clippy::clone_on_copy true"
own "$tmp/plain.rs" --json
expect "and is remembered" v.cached true
own "$tmp/allowed.rs" --json
expect "the answer cannot allow it" v.verdict rule-broken
own "$dir/start.rs" --json
expect "what is refused is refused" 'v.rust.codes[1]' E0382
lints "$dir" 'warn = { "clippy::clone_on_copy" }'
own "$tmp/plain.rs" --json
expect "a warned lint passes" v.verdict passed
expect "and is explained" 'v.notes[1].code' clippy::clone_on_copy
lints "$dir" 'deny = { "clippy::no_such_lint" }'
own "$tmp/plain.rs"
check "an unknown lint is told" 0 "not looked at: a lint that this clippy does not know: unknown lint: \`clippy::no_such_lint\`"

# settings of others'
lints "$dir" 'deny = { "clippy::clone_on_copy" }'
for place in "$HOME" "$HOME/.cache" "$HOME/.cache/ferry" "$HOME/.cache/ferry/build"; do
	mkdir -p "$place" && echo 'no settings' | tee "$place/clippy.toml" >"$place/.clippy.toml"
done
CLIPPY_CONF_DIR=$HOME CLIPPY_ARGS=-Aclippy::clone_on_copy own "$tmp/plain.rs" --json
(cd "$HOME" && FERRY_SHARE=$share "$FERRY" check own-use-after-move --answer "$tmp/allowed.rs" --json >"$tmp/out" 2>&1)
expect "no settings are read from above" v.verdict rule-broken
echo "// $EPOCHREALTIME" >>"$tmp/plain.rs"
CLIPPY_CONF_DIR=$HOME CLIPPY_ARGS=-Aclippy::clone_on_copy own "$tmp/plain.rs" --json
expect "nor from the environment" v.verdict rule-broken

# C and Rust in one program
lints "$ffi" 'deny = { "clippy::undocumented_unsafe_blocks" }'
FERRY_SHARE=$border run check ffi-opaque-handle --answer "$ffi/solution.rs" --json
expect "ffi: with its comments it passes" v.verdict passed
sed 's,// SAFETY.*,,' "$ffi/solution.rs" >"$tmp/bare.rs"
FERRY_SHARE=$border run check ffi-opaque-handle --answer "$tmp/bare.rs" --json
expect "ffi: without them it does not" v.verdict rule-broken
expect "ffi: and says so in C's terms" 'tostring(v.notes[1].specific)' true
lints "$port" 'deny = { "clippy::undocumented_unsafe_blocks", "clippy::needless_return" }'
FERRY_SHARE=$border run check buf-tlv-parse --answer "$port/solution.rs" --json
expect "port: the harness is not the answer" v.verdict passed
sed 's/^    sum$/    return sum;/' "$port/solution.rs" >"$tmp/return.rs"
FERRY_SHARE=$border run check buf-tlv-parse --answer "$tmp/return.rs" --json
expect "port: a denied lint" v.verdict rule-broken

# a toolchain without clippy, until it is installed
real=$(cd / && rustc --print sysroot)
mkdir -p "$tmp/path" "$tmp/toolchains/bare/bin"
ln -s "$real/bin/rustc" "$tmp/toolchains/bare/bin/rustc"
# shellcheck disable=SC2016 # the script's own variable
printf '#!/bin/sh\n[ "$*" = "--print sysroot" ] && echo "%s"\n' "$tmp/toolchains/bare" >"$tmp/path/rustc"
chmod -R a+rX "$tmp" && chmod +x "$tmp/path/rustc"
PATH=$tmp/path:$PATH own "$tmp/plain.rs"
check "without clippy it is built by rustc" 0 "not looked at: the lints of this exercise: clippy is not installed"
PATH=$tmp/path:$PATH run doctor
check "doctor says how to get it" 0 "warning clippy" "run: rustup component add clippy"
ln -s "$real/bin/clippy-driver" "$tmp/toolchains/bare/bin/clippy-driver"
PATH=$tmp/path:$PATH own "$tmp/plain.rs" --json
expect "with it the old verdict is forgotten" v.verdict rule-broken

# names that are none
bad() { # LUA
	lints "$dir" "$1"
	FERRY_SHARE=$share run list
	if [[ $err == *"rust.lints"* ]]; then ok "refused: $1"; else not_ok "refused: $1" "$out $err"; fi
}
bad 'deny = { "-Zunstable-options" }'
bad 'deny = { "clippy::all" }'
bad 'warn = { "clippy::x -o/tmp/y" }'
bad 'deny = { "unused_must_use" }'
bad 'deny = "clippy::ptr_arg"'
bad 'forbid = { "clippy::ptr_arg" }'
finish
