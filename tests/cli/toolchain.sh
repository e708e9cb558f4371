#!/usr/bin/env bash
# Compilers that are missing, five years old, killed, or print garbage; that change under us;
# that a project's or a pack's files would replace: one clear line, never a crash, and never
# another program than the user's own.
. "$(dirname "$0")/../lib.sh"
x=core/own-use-after-move
dir=$root/exercises/10-ownership/01-own-use-after-move
answer=$dir/solution.rs
chmod 755 "$tmp"
mkdir -p "$tmp/bin" "$tmp/tc/bin"
real_gcc=$(command -v gcc)
real_rustc=$(cd / && rustc --print sysroot)/bin/rustc
export RUSTUP_HOME=$tmp/none CARGO_HOME=$tmp/none

# with_gcc TEXT, with_rustc TEXT: stand-ins that are what they say they are, and then do TEXT
with_gcc() { printf '#!/bin/sh\ncase "$*" in -dumpfullversion) echo 12.2.0; exit ;; esac\n%s\n' "$1" >"$tmp/bin/gcc" && chmod 755 "$tmp/bin/gcc"; }
with_rustc() {
	printf '#!/bin/sh\ncase "$*" in "--print sysroot") echo %s; exit ;; -vV) echo release: 1.95.0; exit ;; *target-libdir) echo /nonexistent; exit ;; esac\n%s\n' "$tmp/tc" "$1" >"$tmp/tc/bin/rustc"
	chmod 755 "$tmp/tc/bin/rustc" && ln -sf "$tmp/tc/bin/rustc" "$tmp/bin/rustc"
}
# asked: a check with them; no signal ends ferry, and no escape reaches anybody
asked() {
	PATH=$tmp/bin:/usr/bin:/bin run check "$@"
	[ "$rc" -lt 64 ] || not_ok "ferry does not end like this" "exit code $rc: $err"
	LC_ALL=C grep -q $'[\001-\010\013-\037\177]' "$tmp/out" "$tmp/err" && not_ok "nothing escapes" "$(cat -v "$tmp/out" "$tmp/err")"
}
one_line() { [ "$(wc -l <"$tmp/err")" = 1 ] && ok "$1: one line" || not_ok "$1: one line" "$err"; }
garbage="head -c 100000 /dev/urandom >&2; printf '\\\\033[2J\\\\033]0;title\\\\007' >&2"

with_gcc "exec $real_gcc \"\$@\""
with_rustc "$garbage; exit 1"
asked $x --answer "$answer"
check "rustc prints garbage and fails" 1 "exit code 1"
with_rustc "$garbage; exit 0"
asked $x --answer "$answer"
check "rustc prints garbage and makes nothing" "$rc" "$([ $rc = 3 ] && echo "cannot start what was built" || echo "not passed")"
with_rustc 'kill -KILL $$'
asked $x --answer "$answer"
check "rustc is killed" 1 "signal 9"
with_rustc 'kill -SEGV $$'
asked $x --answer "$answer"
check "rustc crashes" 1 "signal 11"
printf '#!/bin/sh\nkill -KILL $$\n' >"$tmp/tc/bin/rustc"
asked $x --answer "$answer"
if [ -x /usr/bin/rustc ]; then
	check "rustc is killed when it is asked: another is taken" "$rc" "$x"
else
	check "rustc is killed when it is asked" 3 "does not work: no answer" "apt-get install rustc"
	one_line "rustc is killed when it is asked"
fi

fixc=$root/tests/packs/kinds/10-fixc/01-port-close/solution.c
mkdir "$tmp/kinds" && ln -s "$root"/{lua,progress,assets} "$tmp/kinds" && ln -s "$root/tests/packs/kinds" "$tmp/kinds/exercises"
export FERRY_SHARE=$tmp/kinds
with_rustc "exit 1" # not asked for anything
for how in "$garbage; exit 1" 'kill -KILL $$' "exit 1"; do
	with_gcc "$how"
	asked kinds/port-close --answer "$fixc"
	check "gcc: ${how:0:20}: not built" 1 "gcc does not build it"
done
with_gcc "$garbage; exit 0"
asked kinds/port-close --answer "$fixc"
check "gcc prints garbage and makes nothing" 3 "cannot start what was built"
unset FERRY_SHARE
printf '#!/bin/sh\nkill -KILL $$\n' >"$tmp/bin/gcc"
asked $x --answer "$answer"
check "gcc is killed when it is asked: another is taken" "$rc" "$x"
for age in 9.3.0 garbage; do
	printf '#!/bin/sh\necho %s\n' "$age" >"$tmp/bin/gcc"
	mkdir -p "$tmp/only" && ln -sf "$tmp/bin/gcc" "$tmp/only/gcc"
	if [ "$(id -u)" = 0 ] && unshare -m true 2>/dev/null; then
		: >"$tmp/nothing"
		# shellcheck disable=SC2016
		PATH=$tmp/only HOME=$tmp/other "$(command -v unshare)" -m /bin/sh -c '/bin/mount --bind "$1" /usr/bin/gcc && shift && exec "$@"' sh "$tmp/nothing" "$FERRY" check $x --answer "$answer" >"$tmp/out" 2>"$tmp/err" </dev/null
		rc=$? out=$(<"$tmp/out") err=$(<"$tmp/err")
		check "gcc $age" 3 "is version $age, too old for ferry, which needs 10" "apt-get install gcc"
		one_line "gcc $age"
		rm "$tmp/only/gcc"
		# shellcheck disable=SC2016
		PATH=$tmp/only HOME=$tmp/other "$(PATH=/usr/bin command -v unshare)" -m /bin/sh -c '/bin/mount --bind "$1" /usr/bin/gcc && shift && exec "$@"' sh "$tmp/nothing" "$FERRY" check $x --answer "$answer" >"$tmp/out" 2>"$tmp/err" </dev/null
		rc=$? out=$(<"$tmp/out") err=$(<"$tmp/err")
		check "no gcc" 3 'there is no "gcc" on PATH; run: apt-get install gcc'
		one_line "no gcc"
	fi
done

# an update behind our back, as large and as old as what was there: nothing is answered from memory
# (the sandbox shows a rustc its own folder: what it makes is made beforehand, and its tests
# carry no seal)
with_gcc "exec $real_gcc \"\$@\""
{ cat "$answer"; echo '#[cfg(test)] #[path = "tests.rs"] mod ferry_tests;'; } >"$tmp/made.rs"
{ printf 'use super::*; '; cat "$dir/tests.rs"; } >"$tmp/tests.rs"
(cd "$tmp" && "$real_rustc" --edition 2024 --test made.rs -o "$tmp/tc/bin/made" 2>/dev/null) || exit 1
makes="while [ \"\$1\" != -o ]; do shift; done; exec cp $tmp/tc/bin/made \"\$2\""
with_rustc "$makes # 1"
touch -d 2020-01-01 "$tmp/tc/bin/rustc"
for want in false true; do
	asked $x --answer "$answer" --json
	[ "$(json 'v.verdict .. " " .. tostring(v.cached)')" = "ended-early $want" ] && ok "before the update: from memory: $want" || not_ok "before the update: from memory: $want" "$out $err"
done
with_rustc "$makes # 2"
touch -d 2020-01-01 "$tmp/tc/bin/rustc"
asked $x --answer "$answer" --json
[ "$(json 'v.verdict .. " " .. tostring(v.cached)')" = "ended-early false" ] && ok "rustc was updated" || not_ok "rustc was updated" "$out $err"
asked $x --answer "$answer" --json
with_gcc "exec $real_gcc  \"\$@\""
asked $x --answer "$answer" --json
[ "$(json 'v.verdict .. " " .. tostring(v.cached)')" = "ended-early false" ] && ok "gcc was updated" || not_ok "gcc was updated" "$out $err"
mkdir "$tmp/tc/lib"
asked $x --answer "$answer" --json
asked $x --answer "$answer" --json
[ "$(json 'tostring(v.cached)')" = true ] && ok "and known again" || not_ok "and known again"
: >"$tmp/tc/lib/librustc_driver-0.so"
asked $x --answer "$answer" --json
[ "$(json 'tostring(v.cached)')" = false ] && ok "what rustc is made of was updated" || not_ok "what rustc is made of was updated"
finish
