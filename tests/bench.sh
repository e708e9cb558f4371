#!/usr/bin/env bash
# Times, as ratios measured alternately in one run, against what they may come to. The
# machine's other work only ever adds: so of N rounds (15) the shortest counts.
#   tests/bench.sh [N]
. "$(dirname "$0")/lib.sh"
. "$root/tests/share.bash"
x=core/own-use-after-move
dir=$root/exercises/10-ownership/01-own-use-after-move
rounds=${1:-15}

us() { # COMMAND…: its wall time in microseconds, or until the moment that it leaves in `at`
	local start=$EPOCHREALTIME end
	"$@" >/dev/null 2>&1 </dev/null
	end=$EPOCHREALTIME
	[ -s "$tmp/at" ] && read -r end <"$tmp/at" && rm "$tmp/at"
	echo $((${end/./} - ${start/./}))
}
least() { sort -n "$tmp/$1.us" | head -1; }
# Each function of that name once a round, in turns; what NAME_first does is not timed.
measure() { # NAME…
	local name
	for name; do : >"$tmp/$name.us"; done
	for _ in $(seq "$rounds"); do
		for name; do
			declare -F "${name}_first" >/dev/null && "${name}_first"
			us "$name" >>"$tmp/$name.us"
		done
	done
}
say() { # NAME VALUE UNIT TARGET
	printf '%-52s %8s %-5s %s\n' "$1" "$2" "$3" "$4"
}
ms() { awk -v us="$1" 'BEGIN { printf "%.1f", us / 1000 }'; }
ratio() { # NAME A B TARGET: of the shortest; beside it the median of the rounds' ratios
	say "$1" "$(awk -v a="$(least "$2")" -v b="$(least "$3")" 'BEGIN { printf "%.2f", a / b }')" x \
		"${4:+target $4 }(by rounds $(paste "$tmp/$2.us" "$tmp/$3.us" | awk '{ print $1 / $2 }' | sort -n |
			awk '{ v[NR] = $1 } END { printf "%.2f", v[int((NR + 1) / 2)] }'))"
}

# --- a check, the start of the program -------------------------------------------------
{ cat "$dir/solution.rs"; printf '#[cfg(test)] mod ferry_tests { use super::*;\n'; cat "$dir/tests.rs"; echo '}'; } >"$tmp/plain.rs"
rustc=$(command -v rustc)
real=$(cd / && rustc --print sysroot)/bin/rustc
plain() { "$rustc" --edition=2024 --test "$tmp/plain.rs" -o "$tmp/t" && "$tmp/t"; }
direct() { "$real" --edition=2024 --test "$tmp/plain.rs" -o "$tmp/t" && "$tmp/t"; }
# an answer that was changed: nothing of it is remembered
change() { { cat "$dir/$1.rs"; echo "// $EPOCHREALTIME"; } >"$tmp/$1.rs"; }
ours_first() { change solution; }
ours() { "$FERRY" check $x --answer "$tmp/solution.rs"; }
# the same, timed until the last line of the verdict is there, and until it has cleared up
verdict_first() { change solution; }
verdict() {
	"$FERRY" check $x --answer "$tmp/solution.rs" | {
		while read -r line && [[ $line != passed,* ]]; do :; done
		echo "$EPOCHREALTIME" >"$tmp/at"
		cat >/dev/null
	}
}
failing_first() { change start; }
failing() { "$FERRY" check $x --answer "$tmp/start.rs"; }
again() { "$FERRY" check $x --answer "$dir/solution.rs"; }
list() { "$FERRY" list; }
version() { "$FERRY" --version; }
page() { "$FERRY" explain E0382; }
ours_first
ours >/dev/null && plain >/dev/null 2>&1
measure verdict ours plain direct failing again list version page
for what in verdict ours plain direct failing again list version page; do
	say "$what" "$(ms "$(least $what)")" ms ""
done
say "unchanged answer" "$(ms "$(least again)")" ms "target <= 12"
ratio "changed answer to verdict / rustc and run" verdict plain "<= 0.80"
ratio "changed answer to ferry's end / rustc and run" ours plain ""
ratio "changed answer to verdict / the real rustc, without the proxy" verdict direct ""

# --- the first diagnostic, on a terminal: both are timed until E0382 stands there, and end
# before the other one begins ----------------------------------------------------------------
{ cat "$dir/start.rs"; printf '#[cfg(test)] mod ferry_tests { use super::*;\n'; cat "$dir/tests.rs"; echo '}'; } >"$tmp/broken.rs"
shown() {
	script -qfc "$1" /dev/null </dev/null | {
		# why not grep: it waits for the end of a line, and a line of progress has none
		while IFS= read -rd 2 part && [[ $part != *E038 ]]; do :; done
		echo "$EPOCHREALTIME" >"$tmp/at"
		cat >/dev/null
	}
}
first_first() { change start; }
first() { shown "$FERRY check $x --answer $tmp/start.rs"; }
meta() { shown "$rustc --edition=2024 --emit=metadata --test $tmp/broken.rs -o $tmp/m"; }
measure first meta
for what in first meta; do say "$what" "$(ms "$(least $what)")" ms ""; done
ratio "first diagnostic shown / rustc --emit=metadata" first meta "<= 1.3"

# --- start-up with many exercises: from the index, no Lua -----------------------------------
make_share "$tmp/many" 350
list_many() { FERRY_SHARE=$tmp/many "$FERRY" list; }
list_cold() {
	rm -f "$HOME/.cache/ferry/packs.db"
	list_many
}
rounds=3 measure list_cold
list_many >/dev/null
measure list_many
say "350 exercises listed, nothing remembered" "$(ms "$(least list_cold)")" ms ""
say "350 exercises listed from the index" "$(ms "$(least list_many)")" ms "target < 15"

# --- both sides, nothing remembered ----------------------------------------------------
gcc_side() {
	gcc -std=c11 -Wall -Wextra -g -O0 -fno-omit-frame-pointer -fsanitize=address,undefined \
		-fno-sanitize-recover=undefined "$dir/bug.c" -o "$tmp/bug" && ASAN_OPTIONS=color=never "$tmp/bug"
}
cold_first() {
	change solution
	rm -rf "$HOME/.cache/ferry/c"
}
cold() { ours; }
measure cold gcc_side plain
slower=gcc_side
[ "$(least plain)" -gt "$(least gcc_side)" ] && slower=plain
say "gcc with ASan and UBSan, and run" "$(ms "$(least gcc_side)")" ms ""
ratio "both sides cold / the slower of them alone" cold $slower "<= 1.15"

# --- what rustlings does for one exercise -----------------------------------------------
mkdir -p "$tmp/lings/src/bin"
printf '[package]\nname = "lings"\nversion = "0.1.0"\nedition = "2024"\n' >"$tmp/lings/Cargo.toml"
lings_first() { { cat "$tmp/plain.rs"; echo "fn main() {} // $EPOCHREALTIME"; } >"$tmp/lings/src/bin/one.rs"; }
lings() {
	(cd "$tmp/lings" && cargo build -q --offline --bin one && cargo test -q --offline --bin one &&
		cargo clippy -q --offline --bin one --profile test && target/debug/one)
}
lings_first
lings >/dev/null 2>&1 || echo "bench: cargo, or its clippy, is missing: no comparison with rustlings" >&2
measure ours lings
say "rustlings' sequence" "$(ms "$(least lings)")" ms ""
ratio "changed answer to verdict / rustlings' sequence" ours lings "<= 0.30"

# --- ferry rustc against rustc ----------------------------------------------------------
cd "$tmp" || exit 1
cat >none.rs <<'RS'
fn sum(v: &[i32]) -> i32 { v.iter().sum() }
fn main() { let v = vec![1, 2, 3]; println!("{}", sum(&v)); }
RS
cat >two.rs <<'RS'
fn eat(v: Vec<i32>) -> usize { v.len() }
fn main() {
    let v = vec![1, 2, 3];
    let n = eat(v);
    println!("{} {}", n, v.len());
    let mut w = vec![1];
    let first = &w[0];
    w.push(2);
    println!("{first}");
}
RS
cat >eight.rs <<'RS'
struct Ring { items: Vec<String> }
impl Ring {
    fn take(&self) -> String { self.items[0] }
    fn put(&self, s: String) { self.items.push(s) }
}
fn eat(v: Vec<i32>) -> usize { v.len() }
fn longest() -> &'static str { let s = String::from("x"); &s }
fn main() {
    let v = vec![1, 2, 3];
    let n = eat(v);
    println!("{} {}", n, v.len());
    let mut w = vec![1];
    let first = &w[0];
    w.push(2);
    println!("{first}");
    let a = &mut w;
    let b = &mut w;
    a.push(1);
    b.push(1);
    let r;
    {
        let x = 5;
        r = &x;
    }
    println!("{r}");
    let mut k = 1;
    let p = &k;
    k = 2;
    println!("{p}");
}
RS
for file in none two eight; do
	eval "ours_$file() { \"\$FERRY\" rustc --edition 2021 -o x.$file $file.rs; }
		plain_$file() { \"\$rustc\" --edition 2021 -o x.$file $file.rs; }"
	measure ours_$file plain_$file
done
ratio "ferry rustc / rustc, no error" ours_none plain_none "<= 1.15"
ratio "ferry rustc / rustc, two errors" ours_two plain_two "<= 1.15"
ratio "ferry rustc / rustc, eight kinds of errors" ours_eight plain_eight "<= 1.15"

# --- explanations alone -----------------------------------------------------------------
"$real" --edition 2021 --error-format=json --emit=metadata -o x.rmeta eight.rs 2>eight.json
grep '"code":"E' eight.json >kinds.json
[ "$(grep -oE '"code":"E[0-9]+"' kinds.json | sort -u | wc -l)" = 8 ] || { echo "bench: not eight kinds" >&2; exit 1; }
for i in $(seq 125); do sed "s/eight\.rs/src\/part$i.rs/g" kinds.json; done >thousand.json
one() { head -1 thousand.json | "$FERRY" explain --json -; }
thousand() { "$FERRY" explain --json - <"$tmp/thousand.json"; }
measure one thousand
say "a diagnostic explained, of a thousand" \
	"$(awk -v a="$(least thousand)" -v b="$(least one)" 'BEGIN { printf "%.2f", (a - b) / 999000 }')" ms "target < 5"
mkdir bin
sed 's/.*/{"reason":"compiler-message","message":&}/' thousand.json >cargo.json
# shellcheck disable=SC2016 # the stand-in's own variables: its parent is ferry
printf '#!/bin/sh\ncat "%s"\ngrep VmHWM /proc/$PPID/status >"%s"\nexit 101\n' "$tmp/cargo.json" "$tmp/memory" >bin/cargo
chmod +x bin/cargo
cargo_run() { PATH=$tmp/bin:$PATH "$FERRY" cargo check; }
measure cargo_run
PATH=$tmp/bin:$PATH run cargo check
[ "$(grep -c '^  In C terms' <<<"$err")" = 1000 ] || { echo "bench: not a thousand notes" >&2; exit 1; }
say "a thousand diagnostics from one cargo run" "$(ms "$(least cargo_run)")" ms "target < 1500"
say "resident memory at its end" "$(awk '{ printf "%.1f", $2 / 1024 }' memory)" MB "target < 40"

# --- what the sandbox costs a program that does nothing, and a check ------------------------
: "${SANDBOX:=$root/build/release/sandbox/driver}"
gcc -std=gnu11 -w -O1 -pthread "$root/tests/sandbox/hostile.c" -o "$tmp/hostile-plain" && "$SANDBOX" times "$tmp" | grep -v '^#'
none_first() { ours_first; }
none() { FERRY_SANDBOX=C ours; }
tier_b_first() { ours_first; }
tier_b() { FERRY_SANDBOX=B ours; }
tier_a_first() { ours_first; }
tier_a() { FERRY_SANDBOX=A ours; }
measure none tier_b tier_a
ratio "warm check in tier B / without a sandbox" tier_b none ""
ratio "warm check in tier A / without a sandbox" tier_a none ""

# --- check --all: sixty exercises of all kinds, nothing remembered -------------------------
# --jobs 1 is one compiler or program at a time: the lanes of one check wait for each other
make_share "$tmp/share" 60
put_answers "$tmp/share" "$tmp/answers"
check_all() { FERRY_SHARE=$tmp/share "$FERRY" check --all --answers "$tmp/answers" "$@"; }
check_all | grep -q '^60 passed' || { echo "bench: not all of the sixty pass" >&2; exit 1; }
one_job() { check_all --fresh --jobs 1; }
all_jobs() { check_all --fresh; }
remembered() { check_all; }
rounds=3 measure one_job all_jobs remembered
for what in one_job all_jobs remembered; do
	say "$what" "$(ms "$(least $what)")" ms ""
done
ratio "check --all --jobs 1 / check --all, on $(nproc) processors" one_job all_jobs ">= 1.7"
