#!/usr/bin/env bash
# miri's part in a check, with a stand-in that takes the arguments and says the words that
# miri's README and cargo-miri have: miri itself is in no stable toolchain.
. "$(dirname "$0")/../lib.sh"
share=$tmp/share
mkdir "$share"
ln -s "$root/lua" "$root/progress" "$root/assets" "$share/"
cp -R "$root/exercises" "$share/exercises" && chmod -R u+w "$share/exercises"
dir=$share/exercises/10-ownership/01-own-use-after-move
sed -i 's|^  rust = {|& tool = "miri",|' "$dir/exercise.lua"
export FERRY_SHARE=$share

# a rustup of the same toolchains, to which a nightly can be added
mkdir -p "$tmp/rustup/toolchains"
cp "$RUSTUP_HOME/settings.toml" "$tmp/rustup/" 2>/dev/null
for t in "$RUSTUP_HOME"/toolchains/*; do [ -x "$t/bin/miri" ] || ln -s "$t" "$tmp/rustup/toolchains/"; done
export RUSTUP_HOME=$tmp/rustup
chmod -R a+rX "$tmp"

expect() { # NAME WHAT-JSON EXPECTED
	local got
	got=$(json "$2" 2>&1)
	if [ "$got" = "$3" ]; then ok "$1"; else not_ok "$1" "$2 is \"$got\", expected \"$3\"
$out $err"; fi
}
answer() { # TEXT: the solution with it
	{ cat "$dir/solution.rs"; echo "$1"; } >"$tmp/a.rs"
	run check own-use-after-move --answer "$tmp/a.rs" --json
}

answer ''
expect "without miri it passes" v.verdict passed
expect "and it is said" 'v.skipped[1]' \
	"what miri says of it: miri is not installed; run: rustup +nightly component add miri rust-src"
mkdir -p "$RUSTUP_HOME/toolchains/nightly-stand-in/bin"
cat >"$RUSTUP_HOME/toolchains/nightly-stand-in/bin/miri" <<'SH'
#!/bin/sh
[ "$1" = --sysroot ] && [ -r "$2/lib/rustlib" ] || { echo "error: no sysroot" >&2; exit 1; }
shift 2
[ "$*" = "--edition 2024 --test answer.rs --color=never -- --color=never --test-threads=1" ] ||
	{ echo "error: unknown arguments $*" >&2; exit 1; }
[ -r tests.rs ] || { echo "error: couldn't read tests.rs" >&2; exit 1; }
[ -z "${MIRIFLAGS:-}${SECRET:-}" ] || { echo "error: an environment" >&2; exit 1; }
if grep -q '^// dangling' answer.rs; then
	echo 'error: Undefined Behavior: memory access failed: alloc7 has been freed, so this pointer is dangling' >&2
	echo '  --> answer.rs:26:9' >&2
	exit 1
elif grep -q '^// foreign' answer.rs; then
	echo "error: unsupported operation: can't call foreign function \`fork\` on OS \`linux\`" >&2
	exit 1
fi
printf '\nrunning 1 test\ntest a ... ok\n\ntest result: ok. 1 passed\n'
SH
chmod -R a+rX "$RUSTUP_HOME/toolchains/nightly-stand-in" && chmod +x "$RUSTUP_HOME/toolchains/nightly-stand-in/bin/miri"
answer ''
expect "without its library" 'v.skipped[1]' \
	"what miri says of it: miri has no standard library yet; run: cargo +nightly miri setup"
mkdir -p "$HOME/.cache/miri/lib/rustlib"
chmod -R a+rX "$HOME"
MIRIFLAGS=-Zmiri-disable-stacked-borrows SECRET=1 answer ''
expect "what miri is content with passes" v.verdict passed
expect "and nothing was left out" '#v.skipped' 0
answer '// dangling'
expect "undefined behaviour does not pass" v.verdict rule-broken
expect "in miri's words" v.text "it builds and passes, but miri finds undefined behaviour in line 26: \
memory access failed: alloc7 has been freed, so this pointer is dangling"
answer '// dangling'
expect "and is remembered" v.cached true
answer '// foreign'
expect "what miri cannot do decides nothing" v.verdict passed
expect "and is said" 'v.skipped[1]:match("end: error: (unsupported operation)")' "unsupported operation"
echo '# another' >>"$RUSTUP_HOME/toolchains/nightly-stand-in/bin/miri"
answer '// dangling'
expect "another miri is asked again" v.cached false
sed -i 's|tool = "miri"|tool = "mira"|' "$dir/exercise.lua"
run list
case $err in *'rust.tool: "miri" expected, got "mira"'*) ok "another tool is refused" ;; *) not_ok "another tool is refused" "$out $err" ;; esac
finish
