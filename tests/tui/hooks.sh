#!/usr/bin/env bash
# What a pack's hooks say on the screen: the hint that comes before the next of the ladder, the
# pack's explanation beside ferry's and in its place, one line for a hook that fails.
. "$(dirname "$0")/../lib.sh"
. "$(dirname "$0")/screen.bash"
share=$tmp/share
mkdir "$share" && ln -s "$root"/{lua,progress,assets} "$share" && cp -R "$root/tests/packs/hooks" "$share/exercises" && chmod -R u+w "$share/exercises"
export FERRY_SHARE=$share
dir=$share/exercises/10-hooks
answers=$HOME/.local/share/ferry/answers/hooks
answer() { mkdir -p "$answers/$1" && cp "$2" "$answers/$1/answer.rs"; }
answer short-run "$dir/01-short-run/wrong/tests-failed-counts-the-report.rs"
answer team-fault "$dir/02-team-fault/start.rs"

start 80x24 "$FERRY"
see "home" "0 of "
keys Enter
see "the exercise" "Read before it is done" "Rust"
keys r
see "the tests fail" "tests failed, attempt 1"
keys 4
see "there is a hint on that" "h opens a hint on what the last check met."
keys h
see "h opens it" "On the last check" "What does the report add?" "h opens the next hint; 1 is closed."
keys h
see "then the ladder" "1  Which of the two lines" "On the last check" "These are all the hints"
answer short-run "$dir/01-short-run/wrong/E0505-a-reference-kept.rs"
keys r
see "another error" "E0505, attempt 2"
keys 3 z
see "explained by the pack" "cannot move out of j" "From the pack hooks: A reference is no copy"
gone "and not by ferry" "Ways out"
keys 4
gone "the hint was on the answer before" "On the last check"
printf 'return { hint = function() return "\\27[31mred" end }\n' >"$dir/01-short-run/hooks.lua"
keys r 2
see "a hook that fails is a line" "A hook of the pack failed: 10-hooks/01-short-run/hooks.lua:1: hint: a text"
keys z n
see "the next exercise" "An error with the team's code"
keys r
see "it is refused" "E0277, attempt 1"
keys 3 z End
see "explained by both" "Ways out, best first" "From the pack hooks: Fault is made from numbers"
keys q
finish
