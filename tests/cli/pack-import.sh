#!/usr/bin/env bash
# `pack import-rustlings`: a small repository in rustlings' format, with an exercise of each
# shape that there is. What is taken over fails as it starts and passes as it is solved; the
# tests have left the learner's file; what cannot be taken over is named with its reason.
# RUSTLINGS=DIR holds a copy of rustlings' own repository to the same.
. "$(dirname "$0")/../lib.sh"
cd "$tmp" || exit 1

# put FILE: from stdin, with the folders above it.
put() { mkdir -p "$(dirname "$1")" && cat >"$1"; }

# row NAME DIR HINT [LINE…]: an exercise of info.toml.
row() {
	printf '\n[[exercises]]\nname = "%s"\ndir = "%s"\nhint = %s\n' "$1" "$2" "$3"
	shift 3
	printf '%s\n' "$@"
}

{
	printf 'format_version = 1\n\nwelcome_message = """\nHello. \\\n   All.\n"""\n'
	row greet 00_first '"Look at the macro.\u001b[31m\u202e"' 'test = false'
	row twice 00_first '"""
Doubling is
multiplying, \"\"\"by two\"\"\"."""'
	row ready 00_first "'''It's done.'''" 'skip_check_unsolved = true'
	row quiz quizzes '"-"'
	row own 01_tests '"-"'
	row more 01_tests '"-"'
	row loud 01_tests "$(printf '"""'; for i in {1..60}; do printf 'Paragraph %d, which is one of a great many.\n\n' "$i"; done; printf '"""')"
	row counts 01_tests '"-"'
	row hard 02_hard '"-"' 'test = false'
	row strict 02_hard '"```\ncode\n```"' 'test = false' 'strict_clippy = true'
	row broken 02_hard '"-"'
	row quiz2 quizzes '"-"' 'test = false'
	row crate 03_left '"-"' 'test = false'
	row several 03_left '"-"' 'test = false'
	row included 03_left '"-"' 'test = false'
	row script 03_left '"-"' 'test = false'
	row unsolved 03_left '"-"'
	row missing 03_left '"-"'
	row untested 03_left '"-"'
	row nested 03_left '"-"'
	row result 03_left '"-"'
	row linked 03_left '"-"'
	row ../up 03_left '"-"'
	row greet 03_left '"-"' 'test = false'
	row hidden 03_left '"-"' 'test = false'
	row "$(printf 'a\033[31mb')" 03_left '"-"'
} | put rl/info.toml
printf '[package]\nname = "x"\nedition = "2021"\n[dependencies]\nserde-json = { version = "1" }\n' | put rl/Cargo.toml
printf '# First steps\n\nText.\n' | put rl/exercises/00_first/README.md
echo 'Some licence.' | put rl/LICENSE

both() { # NAME SED-EXPRESSION: the exercise from stdin, and its solution by the expression.
	put "rl/exercises/$1.rs"
	sed "$2" "rl/exercises/$1.rs" | put "rl/solutions/$1.rs"
}

both 00_first/greet 's/printline/println/' <<'R'
// Say hello.
//
// TODO: the macro has another name.
fn main() {
    printline!("hello");
}
R
both 00_first/twice 's/n \/\/ TODO/n * 2/' <<'R'
fn twice(n: i32) -> i32 {
    n // TODO
}

fn text() -> &'static str {
    "#[cfg(test)] mod tests { \" ' }"
}

#[cfg(test)]
mod tests {
    use super::*;

    // doubling
    #[test]
    fn doubles() {
        assert_eq!(twice(2), 4);
        assert_eq!(text().len(), "
    long".len() + 22);
    }

    #[test]
    #[should_panic(expected = "overflow")]
    fn overflows() {
        twice(i32::MAX);
    }
}

fn main() {}
R
sed -i 's/ + 22/ + 21/' rl/*/00_first/twice.rs
both 00_first/ready '' <<'R'
fn main() {}
R
both quizzes/quiz 's/    \/\/ TODO: use/    use super::inner::half;\n    use super::inner::half_too;/; s/half(8)/half(8) + half_too(8) - 4/; s/{ n }/{ n \/ 2 }\n    pub fn half_too(n: i32) -> i32 { n \/ 2 }/' <<'R'
mod inner {
    pub fn half(n: i32) -> i32 { n }
}

fn main() {}

#[cfg(test)]
mod tests {
    // TODO: use

    #[test]
    fn halves() {
        assert_eq!(half(8), 4);
    }
}
R
both 01_tests/own 's/    \/\/ TODO: use/    use super::even;/; s/assert!()/assert!(even(2))/' <<'R'
fn even(n: i32) -> bool {
    n % 2 == 0
}

fn main() {}

#[cfg(test)]
mod tests {
    // TODO: use
    #[test]
    fn tells_even() {
        assert!();
    }
}
R
both 01_tests/more 's/{ 0 }/{ v.iter().sum() }\nfn total_too(v: \&[i32]) -> i32 { v.iter().sum() }/; s/assert_eq!(total(/assert_eq!(total_too(\&[1]), 1);\n        assert_eq!(total(/' <<'R'
fn total(v: &[i32]) -> i32 { 0 }

fn main() {}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn adds() {
        assert_eq!(total(&[1, 2]), 3);
    }
}
R
both 01_tests/loud 's/    #\[test\] \/\/ TODO/    #[test]\n    #[ignore]/' <<'R'
fn main() {}

#[cfg(test)]
mod tests {
    #[test] // TODO
    fn is_not_to_run() {
        panic!();
    }
}
R
both 01_tests/counts 's/1 \/\/ TODO: count/2/' <<'R'
fn main() {}

#[cfg(test)]
mod test {
    use std::rc::Rc;

    #[test]
    fn two_owners() {
        let a = Rc::new(0);
        let b = Rc::clone(&a);
        assert_eq!(Rc::strong_count(&b), 1 // TODO: count
        );
    }
}
R
both 02_hard/hard 's/^fn main() {/fn main() -> Result<(), std::num::ParseIntError> {/; s/^    \/\/ end/    Ok(())/; s/^mod/#[macro_use]\nmod/' <<'R'
mod macros {
    macro_rules! show {
        ($x:expr) => { println!("{}", $x) };
    }
}

fn main() {
    let n: i32 = "12".parse()?;
    show!(n);
    // end
}
R
both 02_hard/strict 's/for n in x/if let Some(n) = x/' <<'R'
fn main() {
    let x = Some(3);
    for n in x {
        println!("{n}");
    }
}
R
both 02_hard/broken 's/^\/\/ TODO.*/}/' <<'R'
fn three() -> i32 {
    3
// TODO: something is missing

fn main() {}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn is_three() {
        assert_eq!(three(), 3);
    }
}
R
both quizzes/quiz2 's/todo!()/1/' <<'R'
fn main() {
    let n: i32 = todo!();
    assert_eq!(n, 1);
}
R
both 03_left/crate '' <<'R'
use serde_json::Value;
fn main() {}
R
both 03_left/several '' <<'R'
mod other;
fn main() {}
R
both 03_left/included '' <<'R'
const TEXT: &str = include_str!("text");
fn main() {}
R
both 03_left/script '' <<'R'
fn main() { println!("{}", env!("STAMP")); }
R
echo 'fn main() {}' | put rl/exercises/03_left/unsolved.rs
echo 'fn main() {}' | put rl/solutions/03_left/missing.rs
both 03_left/untested '' <<'R'
fn main() {}
R
both 03_left/nested '' <<'R'
#[cfg(test)]
mod tests {
    mod deeper {
        #[test]
        fn asks() {}
    }
}
R
both 03_left/result '' <<'R'
#[cfg(test)]
mod tests {
    #[test]
    fn asks() -> Result<(), String> { Ok(()) }
}
R
both 03_left/hidden '' <<<"fn main() { let _ = 1; /* $(printf '\342\200\256') */ }"
echo secret >"$tmp/secret.rs"
both 03_left/linked '' <<'R'
fn main() {}
R
ln -sf "$tmp/secret.rs" rl/solutions/03_left/linked.rs

if why=$(lua5.4 "$root/tests/toml.lua" "$root" 2>&1); then ok "TOML is read as TOML 1.0 says"; else not_ok "TOML is read as TOML 1.0 says" "$why"; fi

run pack import-rustlings rl/
check "it is imported by its folder's name" 2 'is there already'
run pack import-rustlings rl/ small
check "or another" 0 "made:  small, exercises: 11, chapters: 5" "ferry pack verify small"
while IFS='|' read -r name why; do
	check "$name is left out, and why" 0 "$name" "$why"
	[ "$name" = greet ] && continue
	if ls -d small/*/*-"$name" >/dev/null 2>&1; then not_ok "$name is not there"; fi
done <<'R'
ready|nothing is to be solved
crate|needs the crate `serde_json`
several|several files: `mod other;`
included|several files: `include_str!`
script|what a build script sets: `env!`
unsolved|no file in solutions/
missing|no file in exercises/
untested|no module for tests
nested|modules of their own
result|test `asks` returns a result
linked|no file in solutions/
../up|its name is none
greet|another exercise has its name
hidden|characters that a terminal would not show
R
check "what differs is told" 0 "those of the solution are run as well" "what they ask for is not checked" "a block of code"
run pack import-rustlings rl/ json --json
if [ "$(json '#v.left') $(json 'v.left[1].name') $(json 'v.exercises')" = "15 ready 11" ]; then
	ok "the same as JSON"; else not_ok "the same as JSON" "$out"; fi

has() { if grep -qF -- "$3" "small/$2"; then ok "$1"; else not_ok "$1" "$(cat "small/$2")"; fi; }
hasnt() { if grep -qF -- "$3" "small/$2"; then not_ok "$1" "$(cat "small/$2")"; else ok "$1"; fi; }
has "the edition is Cargo.toml's" 01-first/01-greet/exercise.lua 'edition = "2021"'
has "a hint is cleaned" 01-first/01-greet/exercise.lua 'hints = { "Look at the macro.[31m" }'
has "there is no C" 01-first/01-greet/exercise.lua 'c = false'
has "the opening comment is the lesson" 01-first/01-greet/lesson.md 'Say hello.'
has "the hint is whole" 01-first/02-twice/exercise.lua 'multiplying, """by two"""'
if [ "$(grep -c '\[=\[' small/03-tests/03-loud/exercise.lua)" = 2 ]; then ok "a long hint becomes two"; else
	not_ok "a long hint becomes two" "$(cat small/03-tests/03-loud/exercise.lua)"; fi
hasnt "tests have left the start" 01-first/02-twice/start.rs 'fn doubles'
hasnt "and the solution" 01-first/02-twice/solution.rs 'fn doubles'
has "for their own file" 01-first/02-twice/tests.rs 'fn doubles'
has "what stood behind them stays" 01-first/02-twice/start.rs 'fn main() {}'
has "where tests are complete, they are the learner's" 03-tests/02-more/tests.rs 'total(&[1, 2])'
hasnt "not the solution's" 03-tests/02-more/tests.rs total_too
has "tests that are to be written stay" 03-tests/01-own/start.rs 'fn tells_even'
has "and are to be there" 03-tests/01-own/exercise.lua 'keep = { "fn tells_even(" }'
has "a README is the chapter's text" 01-first/chapter.md 'First steps'
has "a folder that comes back is another chapter" pack.lua '"05-quizzes"'
has "the licence comes along" LICENSE 'Some licence.'

mkdir share
for part in lua progress assets; do ln -s "$root/$part" "share/$part"; done

# prove PACK: each exercise fails as it starts, and passes as it is solved; counts them.
prove() {
	local dir id total=0 bad_ones=''
	ln -sfn "$tmp/$1" share/exercises
	for dir in "$1"/*/[0-9]*/; do
		id=$(sed -n 's/^  id = "\(.*\)",$/\1/p' "$dir/exercise.lua")
		total=$((total + 1))
		FERRY_SHARE=$tmp/share run check "$1/$id" --answer "$dir/start.rs" --json
		if [ "$rc" = 1 ]; then
			FERRY_SHARE=$tmp/share run check "$1/$id" --answer "$dir/solution.rs" --json
			[ "$rc" = 0 ] && [ "$(json 'v.verdict')" = passed ] && continue
			bad_ones="$bad_ones
$id: the solution: $(json 'v.text')$err"
		else
			bad_ones="$bad_ones
$id: the start: exit code $rc $(json 'v.text')$err"
		fi
	done
	faults=$bad_ones
	proved=$((total - $(grep -c . <<<"$bad_ones")))
}

prove small
if [ "$proved" = 11 ]; then ok "all eleven start and are solved"; else not_ok "all eleven start and are solved" "$faults"; fi
sed 's/if let Some(n) = x/let unused = 1;\n    if let Some(n) = x/' rl/solutions/02_hard/strict.rs >strict.rs
FERRY_SHARE=$tmp/share run check small/strict --answer strict.rs
if "$FERRY" doctor | grep -q '^ok *clippy'; then check "strict: no warning passes" 1 "unused variable"; fi
sed '/#\[cfg(test)\]/,$d' small/03-tests/01-own/solution.rs >own.rs
FERRY_SHARE=$tmp/share run check small/own --answer own.rs
check "the learner's tests cannot be left out" 1 'has to be in the answer, word for word'
FERRY_SHARE=$tmp/share run show small/greet
if [ "$rc" = 0 ] && ! grep -q 'bug\.c' <<<"$out"; then ok "no C is shown"; else not_ok "no C is shown" "$out$err"; fi

run pack import-rustlings rl esc
if ! LC_ALL=C grep -q "$(printf '[\033\302]')" <<<"$out$err"; then ok "nothing raw reaches the terminal"; else not_ok "nothing raw reaches the terminal" "$out"; fi

# Refused, with nothing left behind.
before=$(find . -not -path './home*' | sort | cksum)
run pack import-rustlings share
check "a folder without info.toml" 2 "holds no info.toml"
run pack import-rustlings nowhere x
check "a folder that is not there" 2 "holds no info.toml"
run pack import-rustlings rl ../x
check "a name that is none" 2 "is no name of a pack"
mkdir bad && printf 'format_version = 1\n[[exercises]]\nname = "x"\nhint = """open\n' >bad/info.toml
run pack import-rustlings bad x
check "TOML that is none, by its line" 2 'bad/info.toml": line' "to be closed"
printf '[[exercises]]\nname = "x"\npath = "x.rs"\nmode = "test"\nhint = ""\n' >bad/info.toml
run pack import-rustlings bad x
check "the format of rustlings 5" 2 "format_version = 1"
printf 'format_version = 1\n[[exercises]]\nname = "x"\nhint = ""\n' >bad/info.toml
run pack import-rustlings bad x
check "nothing to take over" 2 "none of its 1 exercises" "no file in exercises/"
rm -r bad
if [ "$before" = "$(find . -not -path './home*' | sort | cksum)" ]; then ok "nothing was left behind"; else not_ok "nothing was left behind" "$(ls -A)"; fi

if [ -n "${RUSTLINGS:-}" ]; then
	run pack import-rustlings "$RUSTLINGS" rustlings
	check "rustlings is imported" 0 "made:  rustlings"
	echo "$out" | sed 's/^/# /'
	prove rustlings
	if [ "$proved" -ge 90 ]; then ok "$proved of its exercises start and are solved"; else not_ok "$proved of its exercises start and are solved" "$faults"; fi
fi

finish
