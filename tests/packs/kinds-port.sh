#!/usr/bin/env bash
# C and Rust in one program: `ferry pack verify` proves every claim of the exercises in
# kinds-port/; here is what is said of them.
. "$(dirname "$0")/../lib.sh"
share=$tmp/share
mkdir "$share"
ln -s "$root/lua" "$root/assets" "$root/progress" "$share/"
ln -s "$root/tests/packs/kinds-port" "$share/exercises"
export FERRY_SHARE=$share
cache=$HOME/.cache/ferry

says() { # NAME JSON TEXT: the value contains it
	local got
	got=$(json "$2" 2>&1)
	case $got in *"$3"*) ok "$1" ;; *) not_ok "$1" "$2 is \"$got\", expected \"$3\" in it" ;; esac
}

. "$root/tests/packs/proved.bash"
proved "$root/tests/packs/kinds-port"

# what is said
tlv=$root/tests/packs/kinds-port/10-port/01-buf-tlv-parse
run check buf-tlv-parse --answer "$tlv/wrong/differs--value-not-signed.rs" --json
says "a sign error: the smallest input" v.compared.input "01 04 80 00 00 00"
says "a sign error: what C returns" v.compared.c -2147483648
says "a sign error: what Rust returns" v.compared.rust 2147483648
says "a sign error: all inputs tried" v.compared.inputs 10000
says "a sign error: in the exercise's words" v.text "tag 1 len 4"
{ cat "$tlv/wrong/differs--value-not-signed.rs"; echo "// $EPOCHREALTIME"; } >"$tmp/sign.rs"
run check buf-tlv-parse --answer "$tmp/sign.rs" --json
ms=$(json v.ms.run)
if [ "$(json v.cached)" = false ] && [ "$ms" -gt 0 ] && [ "$ms" -lt 300 ]; then
	ok "a sign error is found and made small in under 300 ms after the build ($ms ms)"
else
	not_ok "a sign error is found and made small in under 300 ms after the build" "$ms ms: $out"
fi

run check buf-tlv-parse --answer "$tlv/wrong/differs--value-not-signed.rs"
check "a sign error, in text" 1 "input  01 04 80 00 00 00" "C      -2147483648" "Rust   2147483648"
run check buf-tlv-parse --answer "$tlv/wrong/differs--panics-at-the-end.rs" --json
says "a panic is a difference" v.compared.rust "a panic: index out of bounds"
says "a panic has its line" v.compared.rust "line 4"
says "a panic: one byte is enough" v.compared.input 01
run check buf-tlv-parse --answer "$tlv/wrong/ended-early--prints-and-leaves.rs" --json
says "faked lines count for nothing" v.text "ends the whole program"
run check buf-tlv-parse --answer "$tlv/wrong/timeout--never-returns.rs" --json
says "a call that never returns has its input" v.text "does not return on the input "
run check buf-tlv-parse --answer "$tlv/wrong/crashed--endless-recursion.rs" --json
says "a crash has its input" v.text "signal 11 (Segmentation fault) on the input "
run check buf-tlv-parse --answer "$tlv/wrong/not-built--other-signature.rs" --json
says "a call that does not fit is the glue's" v.text "glue.rs"

review=$root/tests/packs/kinds-port/20-review/01-review-clone-lost-update
run check review-clone-lost-update --answer "$review/start.rs" --json
says "review: the start lacks both halves" v.text "both halves are missing"
says "review: it is not told where they differ" 'v.compared.input or "hidden"' hidden
run check review-clone-lost-update --answer "$review/wrong/no-input--they-agree.rs" --json
says "review: the first half is missing" v.text "agree"
says "review: the repair is there" 'v.rust.tests.failures[1]' input
run check review-clone-lost-update --answer "$review/wrong/differs--skips-itself.rs" --json
says "review: the second half is missing" v.text "the second half is missing"
says "review: the input is there" 'v.rust.tests.failures[1]' repair

ffi=$root/tests/packs/kinds-port/30-ffi
run check ffi-opaque-handle --answer "$ffi/01-ffi-opaque-handle/wrong/reported--freed-twice.rs" --json
says "ffi: ASan sees Rust's free()" v.c.kind double-free
says "ffi: where C called it" v.c.text "double-free in main(), line 13"
wrong=$ffi/01-ffi-opaque-handle/wrong/reported--reads-what-it-freed.rs
line=$(grep -n 'let first' "$wrong" | cut -d: -f1)
run check ffi-opaque-handle --answer "$wrong" --json
says "ffi: valgrind sees what the Rust reads" v.c.tool valgrind
says "ffi: and where" v.text "of the Rust, answer.rs, line $line"
mkdir "$tmp/only" && ln -s "$(command -v gcc)" "$(command -v rustc)" "$tmp/only"
PATH=$tmp/only run check ffi-opaque-handle --answer "$wrong"
check "ffi: without valgrind nobody does, and it is said" 0 "not looked at: what the Rust itself reads and writes" \
	"apt-get install valgrind"
run check ffi-opaque-handle --answer "$ffi/01-ffi-opaque-handle/wrong/header-drift--sum-of-32-bits.rs" --json
says "ffi: the function that drifted" v.text "stats_sum"
run check ffi-struct-layout --answer "$ffi/02-ffi-struct-layout/start.rs" --json
says "ffi: what is laid out differently" v.text "the size of struct frame is 12 in C and 8 in Rust"
run check ffi-header-drift --answer "$ffi/03-ffi-header-drift/start.h" --json
says "ffic: the function whose declaration is old" v.text "ring_put"
run next
run check ffi-header-drift --json
[ -f "$HOME/.local/share/ferry/answers/border/ffi-header-drift/answer.h" ] && ok "ffic: the answer is a header" || not_ok "ffic: the answer is a header"

# the original's own bugs: an exercise whose C does not survive its inputs
mkdir "$tmp/bad"
ln -s "$root/lua" "$root/assets" "$root/progress" "$tmp/bad/"
cp -R "$root/tests/packs/kinds-port" "$tmp/bad/exercises"
chmod -R u+w "$tmp/bad/exercises"
orig=$tmp/bad/exercises/10-port/01-buf-tlv-parse/orig.c
bad() { FERRY_SHARE=$tmp/bad run check buf-tlv-parse --answer "$tlv/solution.rs" --json; }
sed -i 's/int64_t sum = 0;/int64_t sum = 0; if (n > 2 \&\& p[2] == 200) *(volatile int *)8 = 1;/' "$orig"
bad
says "C crashes: that is the verdict" v.verdict c-crashed
says "C crashes: on which input" v.text "signal 11 (Segmentation fault) on the input "
says "C crashes: whose bug it is" v.text "a bug of the original"
sed -i 's/\*(volatile int \*)8 = 1;/for (volatile int i = 0;;) i = 0;/' "$orig"
bad
says "C never returns" v.text "the C original does not return on the input "
sed -i "\$a int64_t x" "$orig"
bad
says "C is not built" v.text "gcc does not build the C original"

left=$(find "$cache/build" -mindepth 1 2>/dev/null)
[ -z "$left" ] && ok "no build folder is left" || not_ok "no build folder is left" "$left"
finish
