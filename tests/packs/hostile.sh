#!/usr/bin/env bash
# Packs that want more than to be read: names and flags that a compiler would take for options
# are refused by the manifest's check; files that tools obey are never on the disk beside an
# answer and never obeyed; what a compiler prints of a pack's words is harmless.
. "$(dirname "$0")/../lib.sh"
x=core/own-use-after-move
dir=10-ownership/01-own-use-after-move
# a pack of our own, to be spoilt: the exercise is in $at, its manifest as it is in $manifest
share=$tmp/share at=$tmp/share/exercises/$dir manifest=$root/exercises/$dir/exercise.lua
mkdir "$share" && ln -s "$root"/{lua,progress,assets} "$share"
cp -R "$root/exercises" "$share/exercises" && chmod -R u+w "$share/exercises"
export FERRY_SHARE=$share
marker=$tmp/obeyed

# row 45: a name for a file, where the manifest has one, and flags, where it has none
refused() { # NAME FIELD TEXT
	run list
	check "$1" 2 "01-own-use-after-move/exercise.lua:" "$2"
	[ "$(wc -l <"$tmp/err")" = 1 ] && ok "$1: one line" || not_ok "$1: one line" "$err"
	LC_ALL=C grep -q $'[\001-\010\013-\037\177]' "$tmp/out" "$tmp/err" && not_ok "$1: inert" "$(cat -v "$tmp/err")" || ok "$1: inert"
}
i=0
while IFS= read -r name; do
	i=$((i + 1))
	for field in 'c.file	file = "bug.c"	file = ' 'rust.start	start = "start.rs"	start = ' 'rust.tests	tests = "tests.rs"	tests = '; do
		IFS=$'\t' read -r path old new <<<"$field"
		awk -v old="$old" -v new="$new\"$name\"" '{ i = index($0, old); if (i) $0 = substr($0, 1, i - 1) new substr($0, i + length(old)) } 1' \
			"$manifest" >"$at/exercise.lua"
		refused "45 $path is name $i" ": $path: a name of"
	done
done <<'END'
-x
@args
-wrapper
-o/tmp/x.c
../bug.c
/etc/passwd
.bug.c
a b.c
bug.c;id
\\027[31m.c
END
for flags in 'flags = { "-wrapper", "id" }' 'rustc = "-C linker=id"' 'gcc = { "-fplugin=x.so" }' 'args = "@args"'; do
	for part in c rust; do
		sed "s|^  $part = {|  $part = { $flags,|" "$manifest" >"$at/exercise.lua"
		refused "45 $flags in $part" ": $part.${flags%% *}: there is no such field"
	done
	sed "s|^  kind|  $flags,\n  kind|" "$manifest" >"$at/exercise.lua"
	refused "45 $flags at the top" ": ${flags%% *}: there is no such field"
done
# rustc would take it for a file of flags
for edition in @tests.rs "2024 -C linker=id" -Zx 2020; do
	sed "s|^    expect = \"E0382\",|    expect = \"E0382\", edition = \"$edition\",|" "$manifest" >"$at/exercise.lua"
	refused "45 the edition $edition" "rust.edition: one of"
done

# row 46: what tools obey when they find it
cp "$manifest" "$at/exercise.lua"
mkdir -p "$at/.cargo" "$at/bin" "$tmp/evil/bin"
printf '#!/bin/sh\ntouch %s\n' "$marker" >"$tmp/evil/bin/rustc" && chmod 755 "$tmp/evil/bin/rustc"
cp "$tmp/evil/bin/rustc" "$at/bin/rustc" && cp "$tmp/evil/bin/rustc" "$at/cc"
printf '[toolchain]\npath = "%s"\n' "$tmp/evil" | tee "$at/rust-toolchain.toml" >"$at/rust-toolchain"
printf '[build]\nrustc-wrapper = "%s"\nrustc = "%s"\n' "$tmp/evil/bin/rustc" "$tmp/evil/bin/rustc" | tee "$at/.cargo/config.toml" >"$at/.cargo/config"
printf 'fn main() { std::fs::write("%s", "").unwrap(); }\n' "$marker" >"$at/build.rs"
printf ':silent !touch %s\n' "$marker" | tee "$at/.vimrc" >"$at/.exrc"
printf '[package]\nname = "x"\nversion = "0.1.0"\nbuild = "build.rs"\n' >"$at/Cargo.toml"
printf 'all:\n\ttouch %s\n' "$marker" | tee "$at/Makefile" >"$at/GNUmakefile"
printf '%s\n' "-wrapper $at/cc" >"$at/@args"
printf '*link: touch %s\n' "$marker" >"$at/specs"
with_chapter 10-ownership
run next
check "46 the exercise is begun" 0 "$x"
for from in "$at" "$HOME/.local/share/ferry/answers/$x" "$tmp"; do
	for solution in start solution; do
		(cd "$from" && "$FERRY" check $x --answer "$root/exercises/$dir/$solution.rs" >"$tmp/out" 2>"$tmp/err" </dev/null)
		rc=$? out=$(<"$tmp/out") err=$(<"$tmp/err")
		check "46 checked in ${from##*/}: $solution" "$([ $solution = start ] && echo 1 || echo 0)" "$([ $solution = start ] && echo E0382 || echo passed)"
	done
done
(cd "$at" && "$FERRY" explain "$root/exercises/$dir/start.rs" >"$tmp/out" 2>"$tmp/err" </dev/null)
rc=$? out=$(<"$tmp/out") err=$(<"$tmp/err")
check "46 explained there" 0 "E0382"
[ -e "$marker" ] && not_ok "46 nothing was obeyed" || ok "46 nothing was obeyed"
found=$(cd "$HOME" && find . -type f -printf '%f\n' | sort -u | grep -vxE 'answer\.rs|progress\.db.*|packs\.db|toolchain|sandbox|rust-project\.json|compile_commands\.json|[0-9a-f]{16}|.*\.index')
[ -z "$found" ] && ok "46 none of it is on the disk" || not_ok "46 none of it is on the disk" "$found"

# row 72: escapes in what compilers are given, and in names
esc=$'\033[2J\033]0;title\007\302\233'
inert() { # NAME: the last run
	LC_ALL=C grep -q $'[\001-\010\013-\037\177]\\|\302[\200-\237]' "$tmp/out" "$tmp/err" && not_ok "$1: inert" "$(cat -v "$tmp/out" "$tmp/err" | head -20)" || ok "$1: inert"
}
unset FERRY_SHARE
mkdir "$tmp/kinds" && ln -s "$root"/{lua,progress,assets} "$tmp/kinds" && ln -s "$root/tests/packs/kinds" "$tmp/kinds/exercises"
for text in "#error $esc" "#warning $esc" "int x = \"$esc\" + ;" "#include \"$esc\"" "int $esc;"; do
	{ cat "$root/tests/packs/kinds/10-fixc/01-port-close/solution.c"; printf '%s\n' "$text"; } >"$tmp/a.c"
	FERRY_SHARE=$tmp/kinds run check kinds/port-close --answer "$tmp/a.c"
	[ $rc -le 1 ] && inert "72 gcc on ${text:0:8}" || not_ok "72 gcc on ${text:0:8}" "exit code $rc: $err"
	FERRY_SHARE=$tmp/kinds run check kinds/port-close --answer "$tmp/a.c" --json
	inert "72 gcc on ${text:0:8}, as JSON"
	run explain "$tmp/a.c"
	inert "72 ${text:0:8} explained"
done
for text in 'compile_error!("'"$esc"'");' "fn f() { let x: u8 = \"$esc\"; }" "fn $esc() {}" 'include!("'"$esc"'");'; do
	{ cat "$root/exercises/$dir/solution.rs"; printf '%s\n' "$text"; } >"$tmp/a.rs"
	run check $x --answer "$tmp/a.rs"
	check "72 rustc on ${text:0:8}" 1 "not passed"
	inert "72 rustc on ${text:0:8}"
	run check $x --answer "$tmp/a.rs" --json
	inert "72 rustc on ${text:0:8}, as JSON"
	run explain "$tmp/a.rs"
	inert "72 ${text:0:8} explained"
done
mkdir "$tmp/$esc"
printf 'fn main() { let x: u8 = ""; }\n' | tee "$tmp/$esc/$esc.rs" >"$tmp/$esc/-x.rs"
printf 'int main(void) { return x; }\n' >"$tmp/$esc/$esc.c"
run explain "$tmp/$esc/$esc.rs"
check "72 a name with escapes" 0 "E0308"
inert "72 a name with escapes"
run explain "$tmp/$esc/$esc.c"
inert "72 a C name with escapes"
run check $x --answer "$tmp/$esc/$esc.rs"
inert "72 an answer's name with escapes"
run check $x --answer "$tmp/$esc/none"
check "72 a missing answer's name with escapes" 2 "␛[2J"
inert "72 a missing answer's name with escapes"
run check "$esc"
inert "72 an exercise's name with escapes"
run "$esc"
inert "72 a verb with escapes"
finish
