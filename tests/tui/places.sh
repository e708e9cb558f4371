#!/usr/bin/env bash
# What went wrong in a file of the exercise's own, which no pane shows: it is named and
# quoted where it is told.
. "$(dirname "$0")/../lib.sh"
. "$(dirname "$0")/screen.bash"
answer=$HOME/.local/share/ferry/answers/core/life-which-input/answer.rs
mkdir -p "${answer%/*}"

sed "s/head: &str, name: &str) -> Option<&str>/head: \&'a str, name: \&'a str) -> Option<\&'a str>/
	s/fn field(/fn field<'a>(/; /drop(/d" \
	"$root"/exercises/*/*-life-which-input/start.rs >"$answer"
start 80x24 "$FERRY open core/life-which-input"
see "the lesson" "What went wrong in C"
keys r
see "an error in the tests names them" "E0505, attempt 1" "tests.rs:27" "3  tests.rs:27" "drop(name);"
keys Down Enter
see "where nobody can go to" "tests.rs is the exercise's and not yours to edit"
keys 2
see "the results name them too" "E0505 cannot move out of name" "tests.rs:27"
keys Enter
see "and lead nowhere either" "tests.rs is the exercise's and not yours to edit"
sed "s/name: &'a str/name: \&str/; s/unwrap_or(DEFAULT_SECS)/unwrap_or(7)/" "$answer" >"$tmp/fails"
write_next "$tmp/fails"
keys e
see "under a failed test stand its assertion and what it said" "tests failed, attempt 2" \
	"nothing_was_told failed" "tests.rs:14  assert_eq!(wrong, DEFAULT_SECS);" "left: 7" "right: 30"
keys r
see "the same answer again is the same attempt" "tests failed, attempt 2" "attempt 2, unchanged" " 2 attempts"
keys q q
until_true "q leaves" dead
finish
