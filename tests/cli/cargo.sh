#!/usr/bin/env bash
# cargo and rustc: what they print, with the C terms under it; first over a stand-in that
# says what it is told to, then over the real ones.
. "$(dirname "$0")/../lib.sh"
has() { # NAME FILE TEXT…
	local name=$1 file=$2 text
	shift 2
	for text; do
		grep -qF -- "$text" "$file" || { not_ok "$name" "\"$text\" is missing in:
$(cat "$file")"; return; }
	done
	ok "$name"
}
lacks() { if grep -qF -- "$3" "$2"; then not_ok "$1" "$(cat "$2")"; else ok "$1"; fi; }
same() { if cmp -s "$2" "$3"; then ok "$1"; else not_ok "$1" "$(diff "$2" "$3")"; fi; }

# The stand-in runs $SCRIPT with its own arguments.
mkdir "$tmp/bin"
printf '#!/bin/sh\neval "$SCRIPT"\n' >"$tmp/bin/cargo"
cp "$tmp/bin/cargo" "$tmp/bin/rustc"
chmod +x "$tmp"/bin/*
pretend() { # SCRIPT WORD…: ferry WORD… with the stand-in
	export SCRIPT=$1
	shift
	PATH=$tmp/bin:$PATH run "$@"
}
words='printf "<%s>" "$@"; echo'

pretend "$words" cargo -v --color never check -p a -- --cap-lints warn
check "the format goes behind the subcommand" 0 "<-v><--color><never><check><--message-format=json><-p><a><--><--cap-lints><warn>"
pretend "$words" cargo +nightly t
check "a toolchain and a short name" 0 "<+nightly><t><--message-format=json>"
for line in "fmt --check" "new x" "check --message-format short" "build --message-format=json" "--version" ""; do
	# shellcheck disable=SC2086 # words
	pretend "$words" cargo $line
	check "as it is: cargo $line" 0 "$(eval "set -- $line; $words")"
done
pretend "$words" cargo run -- --message-format=x
check "what is behind -- is the program's" 0 "<run><--message-format=json><--><--message-format=x>"
pretend "$words >&2" rustc --edition 2021 a.rs
check "rustc's format comes first" 0 "<--error-format=json><--edition><2021><a.rs>"
pretend "$words" rustc --error-format=short a.rs
check "rustc with a format of its own" 0 "<--error-format=short><a.rs>"
pretend 'exit 43' cargo test
check "any exit code" 43
pretend 'kill -TERM $$' cargo test
check "ended by a signal" 143
pretend 'cat; pwd' cargo run </dev/null
check "the folder is kept" 0 "$PWD"
PATH=/nonexistent run cargo check
check "no cargo" 3 'there is no "cargo" on PATH'
PATH=/nonexistent run cargo
check "no cargo, and nothing to read" 3 'there is no "cargo" on PATH'
PATH=/nonexistent run rustc a.rs
check "no rustc" 3 'there is no "rustc" on PATH'
run cargo --help
check "ferry's own help" 0 "usage: ferry cargo"

# noise, half lines, cut JSON, a program's own JSON, no newline at the end
noise='printf "text\n{\"a\": 1}\n{\"cut\": \ntest x ... "; printf "ok\n\001\377\033[1m{\n"; echo err >&2; printf "{\"half\""'
pretend "$noise" cargo test
sh -c "$noise" >"$tmp/plain" 2>/dev/null
same "what is not cargo's passes unchanged" "$tmp/plain" "$tmp/out"
has "cargo's stderr too" "$tmp/err" err
message='{"reason":"compiler-message","message":{"$message_type":"diagnostic","message":"m","code":null,"level":"error","spans":[],"children":[],"rendered":"error: hm \u001b]0;x\u0007 \u202e\n"}}'
finished='{"reason":"build-finished","success":true}'
artifact='{"reason":"compiler-artifact","target":{}}'
pretend "printf '%s\n' '$message' '$message' '$artifact' '$finished' '$message'" cargo run
[ "$out" = "$message" ] && ok "after build-finished all is the program's" || not_ok "after build-finished all is the program's" "$out"
[ "$(grep -c 'error: hm' "$tmp/err")" = 1 ] && ok "a repeated message is printed once" || not_ok "a repeated message is printed once" "$err"
lacks "escapes in it are inert" "$tmp/err" "$(printf '\033')"
lacks "no note that says nothing" "$tmp/err" "In C terms"
pretend 'head -c 17000000 /dev/zero | tr "\0" "{"' cargo run
[ "$(wc -c <"$tmp/out")" = 17000000 ] && ok "a line without end" || not_ok "a line without end" "$(wc -c <"$tmp/out")"
mkfifo "$tmp/never" "$tmp/ready"
pretend "exec 9<>'$tmp/never'; cat <&9 2>/dev/null & echo \$! >'$tmp/server'; echo done" cargo build
check "a server left behind does not hold ferry" 0 "done"
kill "$(cat "$tmp/server")"
SCRIPT='echo x; echo y' PATH=$tmp/bin:$PATH "$FERRY" cargo test >/dev/full 2>"$tmp/err"
[ $? = 3 ] && ok "a full standard output" || not_ok "a full standard output" "$(cat "$tmp/err")"

# Ctrl-C goes to the group: cargo decides, and ferry ends with it
interrupt() { # SCRIPT: sets rc
	set -m
	SCRIPT=$1 PATH=$tmp/bin:$PATH "$FERRY" cargo test >"$tmp/out" 2>&1 &
	set +m
	read -r -t 20 _ <>"$tmp/ready"
	kill -INT -- -$!
	wait $!
	rc=$?
}
interrupt "trap 'echo bye; exit 7' INT; echo >'$tmp/ready'; read -r x <>'$tmp/never'"
[ $rc = 7 ] && grep -q bye "$tmp/out" && ok "an interrupted cargo has the last word" || not_ok "an interrupted cargo has the last word" "$rc"
interrupt "echo >'$tmp/ready'; read -r x <>'$tmp/never'"
[ $rc = 130 ] && ok "an interrupt ends both" || not_ok "an interrupt ends both" "$rc"
unset SCRIPT

# The real ones. No dependencies, so no network.
if ! cargo --version >/dev/null 2>&1; then
	ok "a workspace - skipped: no cargo"
	finish
fi
cp -R "$root/tests/cargo" "$tmp/space"
cd "$tmp/space" || exit 1
export CARGO_NET_OFFLINE=true
listing() { find . -path ./target -prune -o -type f ! -name Cargo.lock -exec cksum {} + | sort; }
listing >"$tmp/before"
cargo check --keep-going >/dev/null 2>"$tmp/plain"
want=$?
rm -rf target Cargo.lock
run cargo check --keep-going
[ $want != 0 ] && check "cargo check ends as cargo does" $want "could not compile"
[ "$(grep -c '^error\[E0' "$tmp/err")" = 10 ] && ok "ten errors" || not_ok "ten errors" "$err"
awk '/^(error|warning)/ { in_error = /^error\[E0/ } in_error && /^  In C terms/ { n++ } END { exit n != 10 }' "$tmp/err" && ok "all ten are explained" || not_ok "all ten are explained" "$err"
for code in E0382 E0384 E0499 E0502 E0505 E0506 E0515 E0596 E0597; do
	awk -v want="error[$code]" 'index($0, "error[") == 1 { in_it = index($0, want) == 1 } in_it && /^  In C terms: / { found = 1 }
		END { exit !found }' "$tmp/err" && ok "$code is explained under itself" || not_ok "$code is explained under itself" "$err"
done
has "one cause is explained once" "$tmp/err" "In C terms: the same as at wire/src/ring.rs:"
grep -vE '^ *(Checking|Compiling|Finished|Blocking)|^$|could not compile|generated .* warning' "$tmp/plain" | sort -u >"$tmp/want"
sort -u "$tmp/err" | comm -13 - "$tmp/want" >"$tmp/lost"
[ -s "$tmp/lost" ] && not_ok "no line of rustc's is lost" "$(cat "$tmp/lost")" || ok "no line of rustc's is lost"
[ -z "$out" ] && ok "nothing on standard output" || not_ok "nothing on standard output" "$out"
listing | diff "$tmp/before" - >"$tmp/diff" && ok "nothing else is written" || not_ok "nothing else is written" "$(cat "$tmp/diff")"
[ ! -e "$HOME/.local/share/ferry/progress.db" ] && ok "no database is made" || not_ok "no database is made"

cd "$tmp/space/wire" || exit 1
cat >src/lib.rs <<'RS'
fn send() -> Result<(), ()> { Ok(()) }
pub fn flush() { send(); }
#[test]
fn one() { println!("{{\"a\": 1}}"); flush(); }
#[test]
fn two() { assert_eq!(1, 2); }
RS
rm -f src/[!l]*.rs
cargo test >"$tmp/plain" 2>/dev/null
want=$?
run cargo test
check "cargo test ends as cargo does" $want "unused \`Result\`"
strip() { sed -E 's/finished in [0-9.]+s//; s/\([0-9]+\)//' "$1"; }
[ "$(strip "$tmp/plain" | sort)" = "$(strip "$tmp/out" | sort)" ] && ok "the tests' output passes" || not_ok "the tests' output passes" "$out"
[ "$(grep -c '^warning: unused `Result`' "$tmp/err")" = 1 ] && ok "a warning of library and test comes once" || not_ok "a warning of library and test comes once" "$err"

cd "$tmp" || exit 1
cp "$root/tests/cargo/tool/src/main.rs" main.rs
rustc --edition 2021 --emit=metadata -o "$tmp/x" main.rs 2>"$tmp/plain"
want=$?
run rustc --edition 2021 --emit=metadata -o "$tmp/x" main.rs
check "rustc ends as rustc does" $want "In C terms"
[ -z "$(grep -v '^$' "$tmp/plain" | sort -u | comm -23 - <(sort -u "$tmp/err"))" ] && ok "and loses no line" || not_ok "and loses no line" "$err"
cat >loans.rs <<'RS'
fn main() {
    let mut v = vec![1];
    let first = &v[0];
    v.push(2);
    v.push(3);
    println!("{first}");
}
RS
run rustc --edition 2021 --emit=metadata -o "$tmp/x" loans.rs
has "a repeated cause is told in a line" "$tmp/err" "In C terms: the same as at loans.rs:4: a pointer to \`v\` is taken on line 3;"
run rustc --short --edition 2021 --emit=metadata -o "$tmp/x" loans.rs
[ "$rc $(grep -c . "$tmp/err")" = "1 4" ] && has "rustc --short" "$tmp/err" 'loans.rs:4: E0502 `first` would dangle when `v` grows (a bug that a tool can show)' 'aborting due to 2' ||
	not_ok "rustc --short" "$err"
pretend "$words" cargo --short check -q
check "cargo does not get ferry's --short" 0 "<check><--message-format=json><-q>"
pretend "$words" cargo check --short
check "--short is ferry's in front only" 0 "<check><--message-format=json><--short>"
unset SCRIPT
run rustc --version
check "rustc --version" 0 "rustc 1."
finish
