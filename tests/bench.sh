#!/usr/bin/env bash
# Times, as ratios measured alternately in one run: a warm `ferry check` against plain
# rustc and run, ferry's start, the first frame of the screens. Median of 10.
. "$(dirname "$0")/lib.sh"
x=core/own-use-after-move
dir=$root/exercises/10-ownership/01-own-use-after-move
rounds=${1:-10}

ms() { # COMMAND…: its wall time in microseconds
	local start=$EPOCHREALTIME end
	"$@" >/dev/null 2>&1 </dev/null
	end=$EPOCHREALTIME
	echo $((${end/./} - ${start/./}))
}
median() { sort -n | awk '{ v[NR] = $1 } END { printf "%.1f", v[int((NR + 1) / 2)] / 1000 }'; }

{ cat "$dir/solution.rs"; printf '#[cfg(test)] mod ferry_tests { use super::*;\n'; cat "$dir/tests.rs"; echo '}'; } >"$tmp/plain.rs"
rustc=$(command -v rustc)
plain() { "$rustc" --edition=2024 --test "$tmp/plain.rs" -o "$tmp/t" && "$tmp/t"; }
real=$(cd / && rustc --print sysroot)/bin/rustc
direct() { "$real" --edition=2024 --test "$tmp/plain.rs" -o "$tmp/t" && "$tmp/t"; }
ours() { "$FERRY" check $x --answer "$dir/solution.rs"; }
failing() { "$FERRY" check $x --answer "$dir/start.rs"; }

ours >/dev/null && plain >/dev/null 2>&1
for _ in $(seq "$rounds"); do
	ms ours >>"$tmp/ours"
	ms plain >>"$tmp/plain"
	ms direct >>"$tmp/direct"
	ms failing >>"$tmp/failing"
	ms "$FERRY" list >>"$tmp/list"
	ms "$FERRY" --version >>"$tmp/version"
	ms "$FERRY" explain E0382 >>"$tmp/page"
done
for what in ours plain direct failing list version page; do
	printf '%-8s %8s ms\n' $what "$(median <"$tmp/$what")"
done
awk -v a="$(median <"$tmp/ours")" -v b="$(median <"$tmp/plain")" -v c="$(median <"$tmp/direct")" \
	'BEGIN { printf "warm check / rustc and run: %.2f (against the real rustc, without the proxy: %.2f)\n", a / b, a / c }'

# what the sandbox costs a program that does nothing
: "${SANDBOX:=$root/build/release/sandbox/driver}"
gcc -std=gnu11 -w -O1 -pthread "$root/tests/sandbox/hostile.c" -o "$tmp/hostile-plain" && "$SANDBOX" times "$tmp" | grep -v '^#'
for tier in C B A; do
	for _ in $(seq "$rounds"); do FERRY_SANDBOX=$tier ms ours >>"$tmp/check-$tier"; done
	printf 'sandbox  %8s ms  a warm check, tier %s\n' "$(median <"$tmp/check-$tier")" $tier
done
