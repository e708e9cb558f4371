#!/usr/bin/env bash
# ferry pack verify: a pack in which each exercise has one thing wrong. All of it is named in
# one run, with its file and line, and nothing else is.
. "$(dirname "$0")/../lib.sh"
packs=$root/tests/packs
pack=$tmp/pack
mkdir -p "$pack/10-seeds"
echo "# Seeds" >"$pack/10-seeds/chapter.md"
cat >"$pack/pack.lua" <<'END'
return {
  format = 1, id = "seeds", version = "1", title = "Seeds", licence = "MIT",
  chapters = {
    "10-seeds",
    "20-absent",
  },
}
END
echo "pack.lua:5: 	there is no folder \"20-absent\"" >"$tmp/wanted"

# seed ID BASE: a copy of an exercise under that id, without its wrong answers; sets at.
number=10
seed() {
	number=$((number + 1))
	at=$pack/10-seeds/$number-$1
	cp -R "$packs/$2" "$at"
	rm -rf "$at/wrong"
	sed -i "s/^  id = .*/  id = \"$1\",/" "$at/exercise.lua"
}
edit() { sed -i "$2" "$at/$1"; } # FILE SED
want() { printf '%s\t%s\n' "10-seeds/${at##*/}/$1" "$2" >>"$tmp/wanted"; } # FILE:LINE: TEXT
line() { grep -nF -- "$2" "$at/$1" | head -1 | cut -d: -f1; } # FILE TEXT
wrong() { mkdir -p "$at/wrong" && cat >"$at/wrong/$1"; }

fix=kinds/05-fix/01-closed-twice spot=kinds/20-spot/01-cache-drop fixc=kinds/10-fixc/04-mask
predict=kinds/30-predict/02-moved port=kinds-port/10-port/02-num-inet-checksum
review=kinds-port/20-review/02-review-signed-char test=checks/20-tests/02-window

# what the tools really do
seed control $fix
seed wrong-line $fix && edit exercise.lua 's/line = 24/line = 23/'
want "exercise.lua:9:" 'bug.c is reported in line 24, not in line 23'
seed wrong-kind $fix && edit exercise.lua 's/"double-free"/"heap-use-after-free"/'
want "exercise.lua:9:" 'reported as "double-free", not as "heap-use-after-free"'
seed wrong-tool $fix && edit exercise.lua 's/"asan"/"lsan"/; s/"double-free"/"leak"/'
want "exercise.lua:9:" 'the first report of bug.c is from asan'
seed no-such-kind $fix && edit exercise.lua 's/"double-free"/"double-fre"/'
want "exercise.lua:9:" 'got "double-fre"'
seed no-bug $fix && cp "$at/fixed.c" "$at/bug.c"
want "exercise.lua:9:" 'no report comes of bug.c'
seed no-c $fix && edit bug.c '10s/;$//'
want "bug.c:12:" 'gcc does not build it'
seed bug-fixed $fix && cp "$at/bug.c" "$at/fixed.c"
want "fixed.c:24:" 'it is to be clean under asan'
seed passing-start $fix && cp "$at/solution.rs" "$at/start.rs"
want "start.rs:1:" 'it passes as it is'
seed other-code $fix && edit exercise.lua 's/E0382/E0505/'
want "exercise.lua:14:" 'start.rs meets E0382 first, not E0505'
seed two-codes $fix && printf 'pub fn f(v: &mut Vec<u8>) {\n    let a = &mut *v;\n    let b = &mut *v;\n    a.push(b.len() as u8);\n}\n' >>"$at/start.rs"
want "start.rs:15:" 'it meets E0499 too'
seed failing-solution $fix && edit solution.rs 's/2 \* log/3 * log/'
want "solution.rs:1:" '1 of 2 tests failed'
seed unbuilt-solution $fix && edit solution.rs '11s/log_close(l)/log_close(\&l)/'
want "solution.rs:11:" 'rustc refuses line 11: E0308'
seed warned-solution $fix && edit solution.rs '11s/.*/    let n = 2;\n    2 * log_close(l)/'
want "solution.rs:11:" 'a warning: unused variable'
seed unformatted $fix && edit solution.rs '6s/    /  /'
want "solution.rs:6:" 'rustfmt would lay this out otherwise'
seed forbidden-solution $fix && edit exercise.lua 's/"unsafe", /"unsafe", "2 \*", /'
want "solution.rs:1:" 'the exercise asks to do without `2 *`'
seed linted-solution $fix && edit exercise.lua 's/^    rules/    lints = { warn = { "clippy::implicit_return" } },\n    rules/'
want "solution.rs:6:" 'clippy::implicit_return'
want "solution.rs:11:" 'clippy::implicit_return'

# wrong answers
seed wrong-passes $fix && wrong tests-it-passes.rs <"$at/solution.rs"
want "wrong/tests-it-passes.rs:1:" 'it passes; tests-failed was expected'
seed wrong-code $fix && wrong E0505-lends.rs <"$at/start.rs"
want "wrong/E0505-lends.rs:11:" 'it meets E0382 first, not E0505'
seed wrong-verdict $fix && wrong rules-fails.rs < <(sed 's/2 \* //' "$at/solution.rs")
want "wrong/rules-fails.rs:1:" 'it comes to tests-failed, not to rule-broken'
seed wrong-name $fix && wrong clones-it.rs <"$at/start.rs"
want "wrong/clones-it.rs:1:" 'the name says not what comes of it'
seed wrong-ending $fix && wrong tests-what.txt <"$at/start.rs"
want "wrong/tests-what.txt:1:" 'is a ".rs" file'
seed wrong-reason $fix && wrong tests-once.rs < <(sed 's/2 \* //' "$at/solution.rs")
printf 'tests-once.rs\tthree times\n' >"$at/wrong/reasons.txt"
want "wrong/tests-once.rs:1:" 'reasons.txt says "three times"'
seed unexplained $fix
wrong E0573-no-type.rs < <(cat "$at/solution.rs"; printf 'pub enum E {\n    A,\n}\npub fn f() -> E::A {\n    E::A\n}\n')
want "wrong/E0573-no-type.rs:16:" 'only the general explanation'

# hints
seed hint-code $fix && edit exercise.lua 's/^  hints.*/  hints = {\n    "a",\n    { after = "E0499", "b" },\n  },/'
want "exercise.lua:20:" 'hints[2].after: neither the start nor a wrong answer meets "E0499"'
seed hint-test $fix && edit exercise.lua 's/^  hints.*/  hints = { { after = "no_such_test", "b" } },/'
want "exercise.lua:18:" 'meets "no_such_test"'

# the other kinds
seed spot-answer $spot && edit exercise.lua '/after = "bug"/d' && edit solution.txt 's/18/10/'
want "solution.txt:1:" 'ASan reports it in line 18, not in line 10'
seed spot-missing $spot && edit exercise.lua '/after = "bug"/d' && rm "$at/solution.txt"
want "exercise.lua:4:" 'there is no file "solution.txt"'
seed predict-answer $predict && edit exercise.lua 's/after = "compiles", //' && edit solution.txt 's/E0382/E0505/'
want "solution.txt:1:" 'the first error is E0382, not E0505'
seed fixc-line $fixc && edit exercise.lua 's/line = 7/line = 8/'
want "exercise.lua:12:" 'bug.c is reported in line 7, not in line 8'
want "exercise.lua:12:" 'bug.c is reported otherwise with the tests'
seed fixc-solution $fixc && cp "$at/bug.c" "$at/solution.c"
want "solution.c:1:" 'it does not pass'
seed fixc-rust $fixc && printf 'fn main() {\n    let n: u8 = "";\n    println!("{n}");\n}\n' >"$at/solution.rs"
want "solution.rs:2:" 'it is to be a program that ends well: rustc refuses line 2: E0308'
seed fixc-no-main $fixc && printf 'pub fn f() {}\n' >"$at/solution.rs"
want "solution.rs:1:" 'E0601'
seed fixc-panics $fixc && printf 'fn main() {\n    panic!("no");\n}\n' >"$at/solution.rs"
want "solution.rs:1:" 'the program ends with code 101'
seed fixc-warned $fixc && printf 'fn f() {}\nfn main() {\n    let n = 1;\n}\n' >"$at/solution.rs"
want "solution.rs:3:" 'a warning: unused variable'
seed port-agrees $port && wrong differs--not.rs <"$at/solution.rs"
want "wrong/differs--not.rs:1:" 'it passes; differs was expected'
seed port-crashes $port && edit orig.c 's/^{$/{ *(volatile int *)8 = 1;/'
want "orig.c:1:" 'with solution.rs: the C original is ended by signal 11'
want "orig.c:1:" 'with start.rs: the C original is ended by signal 11'
seed review-agrees $review && sed -n '/^pub fn/,$p' "$at/solution.rs" >"$at/start.rs"
want "start.rs:1:" 'the translation agrees with orig.c on all 10000 inputs'
want "solution.rs:1:" 'the translation as it was agree'
seed mutant-lives $test && cp "$at/window.rs" "$at/wraps.rs"
want "solution.rs:1:" 'wraps around to a small number'
seed mutant-missing $test && rm "$at/wraps.rs"
want "exercise.lua:$(line exercise.lua '"wraps.rs"'):" 'there is no file "wraps.rs"'

# manifests and their order
seed bad-lua $fix && edit exercise.lua '5s/,$//'
want "exercise.lua:6:" "'}' expected"
seed bad-id $fix && edit exercise.lua 's/^  id = .*/  id = "..\/up",/'
want "exercise.lua:2:" 'a name of letters'
seed unknown-field $fix && edit exercise.lua 's/^  minutes/  minuts/'
want "exercise.lua:" 'minutes: missing'
seed out-of-range $fix && edit exercise.lua 's/difficulty = 1/difficulty = 9/'
want "exercise.lua:5:" 'from 1 to 5 expected, got 9'
seed unknown-kind $fix && edit exercise.lua 's/kind = "fix"/kind = "mend"/'
want "exercise.lua:4:" 'got "mend"'
seed same-id $fix && edit exercise.lua 's/^  id = .*/  id = "control",/'
want "exercise.lua:2:" '"control" is the id of'
seed endless $fix && edit exercise.lua '1s/^/while true do end /'
want "exercise.lua:1:" 'million steps'
seed unreachable $fix && edit exercise.lua 's/^  concepts.*/  concepts = { "move" },\n  requires = { "move", "levitation" },/'
want "exercise.lua:9:" '"levitation" is no exercise of this pack'
seed too-early $fix && edit exercise.lua 's/^  concepts.*/  concepts = { "early" },\n  requires = { "late" },/'
want "exercise.lua:9:" '"late" comes only later, with too-late, which requires this exercise: a cycle'
seed too-late $fix && edit exercise.lua 's/^  concepts.*/  concepts = { "late" },\n  requires = { "early" },/'
seed of-itself $fix && edit exercise.lua 's/^  concepts.*/  concepts = { "own" },\n  requires = { "own" },/'
want "exercise.lua:9:" '"own" is introduced by this exercise itself'

# the tree and its texts
seed symlink $fix && ln -s /etc/passwd "$at/notes.md"
want "notes.md:1:" 'it is a symbolic link'
seed swapped $fix && rm "$at/tests.rs" && ln -s start.rs "$at/tests.rs"
want "tests.rs:1:" 'it is a symbolic link'
seed no-lesson $fix && rm "$at/lesson.md"
want "exercise.lua:2:" 'there is no file "lesson.md"'
seed no-fixed $fix && rm "$at/fixed.c"
want "exercise.lua:9:" 'there is no file "fixed.c"'
seed stray $fix && echo x >"$at/notes.md"
want "notes.md:1:" 'nothing says what it is for'
seed folder $fix && mkdir "$at/old"
want "old:1:" 'nothing says what this folder is for'
seed odd-name $fix && mkdir "$at/wrong" && cp "$at/start.rs" "$at/wrong/E0382 x.rs"
want "wrong/E0382 x.rs:1:" 'the name is to be of letters'
seed program $fix && chmod +x "$at/start.rs"
want "start.rs:1:" 'it is marked as a program'
seed fifo $fix && mkfifo "$at/pipe"
want "pipe:1:" 'it is neither a file nor a folder'
seed long-c $fix && for i in {1..40}; do echo "/* $i */"; done >>"$at/fixed.c"
want "fixed.c:61:" '65 lines; a program in C has at most 60'
seed large $fix && head -c 300000 /dev/zero | tr '\0' 'x' >>"$at/lesson.md"
want "lesson.md:1:" 'is larger than 256 KiB'
seed latin $fix && printf 'one\ncaf\xe9\n' >>"$at/lesson.md"
want "lesson.md:$(($(wc -l <"$at/lesson.md"))):" 'it is not UTF-8'
seed escape $fix && printf '\033[31mred\n' >>"$at/lesson.md"
want "lesson.md:$(wc -l <"$at/lesson.md"):" 'a control character, U+001B'
seed bidi $fix && printf 'a \u202e\n' >>"$at/lesson.md"
want "lesson.md:$(wc -l <"$at/lesson.md"):" 'U+202E changes the direction'
seed no-language $fix && printf '```\nx\n```\n' >"$at/lesson.md"
want "lesson.md:1:" 'the block of code has no language'
seed not-closed $fix && printf 'a\n```c\nx\n' >"$at/lesson.md"
want "lesson.md:2:" 'the block of code is not closed'
seed bad-link $fix && printf 'See [it](bugs.c) and [that](https://example.org/).\n' >"$at/lesson.md"
want "lesson.md:1:" 'the link leads to "bugs.c", which is not there'
seed link-out $fix && printf 'See [it](../../../../etc/passwd).\n' >"$at/lesson.md"
want "lesson.md:1:" 'leads out of the pack'
mkdir "$pack/30-forgotten"
mkdir "$pack/odd" "$pack/.idea" "$pack/.github" "$pack/.git" && echo x >"$pack/.hidden"
printf 'odd:1:\tnothing says what this folder is for\n' >>"$tmp/wanted"
printf '.idea:1:\tno repository with this in it can be added\n' >>"$tmp/wanted"
printf '.hidden:1:\tno repository with this in it can be added\n' >>"$tmp/wanted"
printf 'pack.lua:3:\tchapters: the folder "30-forgotten" is not in it\n' >>"$tmp/wanted"

find "$pack" -type f -exec sha256sum {} + | sort >"$tmp/before"
run pack verify "$pack"
seeds=$(wc -l <"$tmp/wanted")
[ "$rc" = 1 ] && ok "a pack with faults ends with 1" || not_ok "a pack with faults ends with 1" "$rc: $err"
[ "$seeds" -ge 60 ] && ok "$seeds seeded faults" || not_ok "$seeds seeded faults"
while IFS=$'\t' read -r place text; do
	if grep -F -- "$place" <<<"$out" | grep -qF -- "$text"; then
		ok "$place $text"
	else
		not_ok "$place $text" "$(grep -F -- "${place%/*}" <<<"$out")"
	fi
done <"$tmp/wanted"
# nothing but what was wanted: lines of places that nobody seeded
odd=$(grep -E '^(10-seeds|20-|30-|pack|odd|\.)' <<<"$out" | while IFS= read -r said; do
	known=
	while IFS=$'\t' read -r place _; do [[ $said == "$place"* ]] && known=1; done <"$tmp/wanted"
	[ -n "$known" ] || echo "$said"
done)
[ -z "$odd" ] && ok "and nothing else" || not_ok "and nothing else" "$odd"
LC_ALL=C grep -q $'[\001-\010\013-\037\177]' "$tmp/out" && not_ok "what it says is inert" || ok "what it says is inert"
find "$pack" -type f -exec sha256sum {} + | sort | cmp -s - "$tmp/before" && ok "the pack is as it was" || not_ok "the pack is as it was"
mkdir -p "$HOME/.cache/ferry/verify-killed" "$HOME/.cache/ferry/verify-runs"
touch -d '8 days ago' "$HOME/.cache/ferry/verify-killed"
run pack verify "$tmp/nowhere"
[ "$(cd "$HOME/.cache/ferry" && echo verify-*)" = verify-runs ] && ok "what a killed one left goes" ||
	not_ok "what a killed one left goes" "$(ls "$HOME/.cache/ferry")"
rmdir "$HOME/.cache/ferry/verify-runs"
[ -z "$(find "$HOME/.cache/ferry" -name 'verify-*')" ] && ok "no folder is left" || not_ok "no folder is left"
[ -e "$HOME/.local/share/ferry/progress.db" ] && not_ok "nothing is recorded" || ok "nothing is recorded"
finish
