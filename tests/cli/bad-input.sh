#!/usr/bin/env bash
# Bad answers, hostile answers, missing tools, a broken home: one clear line each, within
# the deadline, and nothing left running or lost.
. "$(dirname "$0")/../lib.sh"
x=core/own-use-after-move
dir=$root/exercises/10-ownership/01-own-use-after-move
data=$HOME/.local/share/ferry
a=$tmp/answer.rs

# one_line NAME RC TEXT…: like check, and stderr is one line.
one_line() {
	check "$@"
	[ "$(wc -l <"$tmp/err")" = 1 ] && ok "$1: one line" || not_ok "$1: one line" "$err"
}

run check $x --answer "$tmp/none.rs"
one_line "a missing answer" 2 "none.rs"
: >"$a"
run check $x --answer "$a"
one_line "an empty answer" 2 "is empty"
printf 'fn f() {}\n\0\n' >"$a"
run check $x --answer "$a"
one_line "a binary answer" 2 "NUL byte in line 2"
printf 'fn f() {}\n// \xff\n' >"$a"
run check $x --answer "$a"
one_line "an answer that is not UTF-8" 2 "0xff in line 2"
head -c 10000000 /dev/zero | tr '\0' ' ' >"$a"
run check $x --answer "$a"
one_line "an answer of 10 MB" 2 "larger than"
run check $x --answer "$tmp"
one_line "a folder as the answer" 2 "not a regular file"
mkfifo "$tmp/fifo"
run check $x --answer "$tmp/fifo"
one_line "a FIFO as the answer" 2 "not a regular file"

# hostile NAME VERDICT CODE: the solution with CODE in a test of its own.
marker=ferry-hostile-$$
hostile() {
	{ cat "$dir/solution.rs"; printf '\n#[cfg(test)]\nmod hostile {\n#[test]\nfn hostile() {\n%s\n}\n}\n' "$3"; } >"$a"
	local start=$SECONDS
	run check $x --answer "$a" --json
	[ "$(json 'v.verdict' 2>&1)" = "$2" ] && ok "$1: $2" || not_ok "$1: $2" "$out $err"
	[ $((SECONDS - start)) -le 25 ] && ok "$1: within the deadline" || not_ok "$1: within the deadline"
	pgrep -f "$marker" >/dev/null && not_ok "$1: nothing left running" "$(pgrep -af "$marker")" || ok "$1: nothing left running"
}
hostile "loops" timeout 'loop { std::hint::spin_loop(); }'
hostile "waits" timeout 'std::thread::park();'
hostile "floods" flood 'use std::io::Write; let mut o = std::io::stdout().lock(); loop { o.write_all(&[b'"'x'"'; 65536]).unwrap(); }'
hostile "reads standard input" passed 'let mut s = String::new(); assert_eq!(std::io::stdin().read_line(&mut s).unwrap(), 0);'
hostile "aborts" crashed 'std::process::abort();'
hostile "overflows the stack" crashed 'fn f(n: u64) -> u64 { std::hint::black_box(f(std::hint::black_box(n + 1)) + 1) } assert!(f(0) > 0);'
hostile "exits early" ended-early 'std::process::exit(0);'
hostile "deletes its own folder" passed 'for e in std::fs::read_dir(".").unwrap() { let _ = std::fs::remove_file(e.unwrap().path()); } let _ = std::fs::remove_dir_all(std::env::current_dir().unwrap());'
hostile "starts programs" passed "let _ = std::process::Command::new(\"/bin/sh\").args([\"-c\", \"exec -a $marker tail -f /dev/null\"]).spawn();"
hostile "forks" timeout 'unsafe extern "C" { fn fork() -> i32; fn setsid() -> i32; } unsafe { loop { if fork() == 0 { setsid(); } } }'
[ -z "$(ls -A "$HOME/.cache/ferry/build" 2>/dev/null)" ] && ok "no build folder is left" || not_ok "no build folder is left" "$(ls "$HOME/.cache/ferry/build")"

# Missing or old tools: a PATH of our own.
mkdir "$tmp/bin"
for t in bash sh env cat uname; do ln -s "$(command -v $t)" "$tmp/bin/$t"; done
tools() { PATH=$tmp/bin HOME=$tmp/otherhome RUSTUP_HOME=/nonexistent CARGO_HOME=/nonexistent "$FERRY" "$@" >"$tmp/out" 2>"$tmp/err" </dev/null; rc=$?; out=$(<"$tmp/out") err=$(<"$tmp/err"); }
mkdir "$tmp/otherhome"
ln -s /nonexistent "$tmp/bin/nothing"
if [ ! -e /usr/bin/rustc ]; then
	ln -sf "$(command -v gcc)" "$tmp/bin/gcc"
	tools check $x
	one_line "no rustc" 3 "rustc" "apt-get install"
	printf '#!/bin/sh\ncase $* in *sysroot*) echo %s ;; *) echo "rustc 1.63.0"; echo "release: 1.63.0" ;; esac\n' "$tmp/old" >"$tmp/bin/rustc"
	chmod +x "$tmp/bin/rustc"
	mkdir -p "$tmp/old/bin" && cp "$tmp/bin/rustc" "$tmp/old/bin/rustc"
	tools check $x
	one_line "an old rustc" 3 "1.63" "1.85"
	printf '#!/bin/sh\nhead -c 100000 /dev/urandom\n' >"$tmp/old/bin/rustc"
	touch -d '2020-01-01' "$tmp/old/bin/rustc" "$tmp/bin/rustc"
	tools check $x
	one_line "a rustc that prints garbage" 3 "rustc"
fi

# A home that cannot be written, a broken database. The answer is never touched.
run reset $x
answer=$data/answers/core/own-use-after-move/answer.rs
cp "$dir/solution.rs" "$answer"
before=$(sha256sum "$answer")
db=$data/progress.db
broken() { # NAME TEXT…: the verdict stands, the loss is said
	local name=$1
	shift
	run check $x
	check "$name" 0 "it builds" "NOT RECORDED" "$@"
	[ "$(sha256sum "$answer")" = "$before" ] && ok "$name: the answer is untouched" || not_ok "$name: the answer is untouched"
	rm -rf "$db" "$db-wal" "$db-shm"
}
head -c 8192 /dev/urandom >"$db"
broken "a corrupt database" progress.db
mkdir "$db"
broken "a folder in the database's place" progress.db
sqlite3 "$db" "create table other(x); pragma application_id = 7;"
broken "another program's database" progress.db
run check $x
sqlite3 "$db" "pragma user_version = 999;"
broken "a database of a newer ferry" 999
run check $x
mkfifo "$tmp/sql" "$tmp/said"
sqlite3 "$db" <"$tmp/sql" >"$tmp/said" &
exec 9>"$tmp/sql" 8<"$tmp/said"
printf 'begin exclusive;\n.print holding\n' >&9
read -r -u 8 _
broken "a locked database" "locked"
exec 9>&- 8<&-
wait
HOME=relative run list
check "a relative HOME" 2 "HOME"
finish
