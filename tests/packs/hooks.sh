#!/usr/bin/env bash
# A pack's hooks: what they say reaches the learner, whatever else they do is one line, and they
# run only where and when packs' code may.
. "$(dirname "$0")/../lib.sh"
. "$root/tests/packs/proved.bash"
. "$root/tests/packs/git.bash"
proved "$root/tests/packs/hooks"

share=$tmp/share pack=$tmp/share/exercises
mkdir "$share" && ln -s "$root"/{lua,progress,assets} "$share" && cp -R "$root/tests/packs/hooks" "$pack" && chmod -R u+w "$pack"
at=$pack/10-hooks/01-short-run hooks=10-hooks/01-short-run/hooks.lua
export FERRY_SHARE=$share
expect() { # NAME WHAT-JSON EXPECTED
	local got
	got=$(json "$2" 2>&1)
	[ "$got" = "$3" ] && ok "$1" || not_ok "$1" "$2 is \"$got\", expected \"$3\"
$out $err"
}
inert() {
	LC_ALL=C grep -q $'[\001-\010\013-\037\177]\\|\302[\200-\237]' "$tmp/out" "$tmp/err" && not_ok "$1: inert" "$(cat -v "$tmp/out" "$tmp/err" | head -20)" || ok "$1: inert"
}

# What they say.
run check hooks/short-run --answer "$at/wrong/rule-broken-in-many-lines.rs"
check "check() refuses, hint() has a word on that" 1 "it has 18 lines; this one can be said in 16" "A hint from the pack hooks" "a length is a number"
run check hooks/short-run --answer "$at/wrong/rule-broken-in-many-lines.rs" --json
expect "the verdict is a broken rule" v.verdict rule-broken
expect "with its text" v.text "it has 18 lines; this one can be said in 16"
expect "and the hint" v.hint "Nothing has to be copied: a length is a number, and a number is not freed."
run check hooks/short-run --answer "$at/wrong/E0505-a-reference-kept.rs"
check "explain() speaks in ferry's place" 1 "From the pack hooks: A reference is no copy of the length"
grep -q "In C" "$tmp/out" && not_ok "and ferry is silent" "$out" || ok "and ferry is silent"
run check hooks/team-fault --answer "$pack/10-hooks/02-team-fault/start.rs" --json
expect "the pack's own explain() speaks" 'v.notes[1].pack.title' "Fault is made from numbers, not from std's errors"
expect "beside ferry" 'v.notes[1].pack.instead' false
expect "whose own note is there" 'v.notes[1].rule ~= "pack" and v.notes[1].in_c ~= nil' true
run check hooks/short-run --answer "$at/solution.rs" --json
expect "a right answer passes" v.pass true
expect "and gets no hint" 'v.hint == nil' true

# What is refused: one line each, and the answer passes as it would without them.
hostile() { # NAME TEXT-OF-THE-LINE LUA
	local start=${EPOCHREALTIME/./} ms
	printf '%s\n' "$3" >"$at/hooks.lua"
	run check hooks/short-run --answer "$at/solution.rs"
	ms=$(((${EPOCHREALTIME/./} - start) / 1000))
	check "$1" 0 "a hook of the pack failed: $hooks:" "$2"
	[ "$(grep -c 'a hook of the pack' "$tmp/out")" = 1 ] && ok "$1: one line" || not_ok "$1: one line" "$out"
	inert "$1"
	[ $ms -lt 9000 ] && ok "$1: in time" || not_ok "$1: in time" "$ms ms"
}
body() { printf 'return {\n  check = function(v)\n    %s\n  end,\n}' "$1"; }
hostile "an endless loop" "$hooks:3: check: the script used more than 20 million steps" "$(body 'while true do end')"
hostile "one that hides from the count" "was stopped: it ran for longer than" "$(body 'while true do pcall(function() while true do end end) end')"
hostile "a pattern that never ends" "was stopped: it ran for longer than" "$(body 'return (("a"):rep(40000)):find((".-"):rep(8) .. "b")')"
hostile "a huge string" "$hooks:2: check: a string of the result has" "$(body 'return ("x"):rep(1 << 20)')"
hostile "a long text" "$hooks:2: check: a text of at most 200 bytes expected, got 5000" "$(body 'return ("x"):rep(5000)')"
hostile "several lines" "$hooks:2: check: a text of one line" "$(body 'return "a\nb"')"
# memory or time ends it, whichever is less on this machine
hostile "all memory" "hooks.lua:" "$(body 'local t = {} for i = 1, 1e9 do t[i] = ("x"):rep(1 << 20) .. i end')"
hostile "escape sequences" "$hooks:2: check: a text without control and direction characters" "$(body 'return "\27[2J\27]0;x\7"')"
hostile "text that runs backwards" "$hooks:2: check: a text without control" "$(body 'return "\u{202e}x"')"
hostile "bytes that are no text" "$hooks:2: check: " "$(body 'return "\xff\xfe"')"
hostile "a number" "$hooks:2: check: a text expected, got 1" "$(body 'return 1')"
hostile "true" "$hooks:2: check: a text expected" "$(body 'return true')"
hostile "a table" "$hooks:2: check: a text expected" "$(body 'return { "x" }')"
hostile "a function" "a function is not data" "$(body 'return print or next')"
hostile "a table in itself" "nested more than 8 deep" "$(body 'local t = {} t.t = t return t')"
hostile "a mistake" "$hooks:3: check: attempt to index a nil value (field 'nothing')" "$(body 'return v.nothing.at')"
hostile "an error with escapes" "␛[31m" "$(body 'error("\27[31mred", 0)')"
hostile "an error that is no text" "something that is no text" "$(body 'error({})')"
hostile "a metatable in an error" "something that is no text" "$(body 'error(setmetatable({}, { __tostring = function() while true do end end }))')"
hostile "a file" "$hooks:3: " "$(body 'return io.open("/etc/passwd"):read("a")')"
hostile "a program" "$hooks:3: " "$(body 'os.execute("touch /tmp/x")')"
hostile "another module" "$hooks:3: " "$(body 'require("ferry.note")')"
hostile "a syntax error" "$hooks:3: " "$(body 'retrun nil')"
hostile "bytecode" "attempt to load a binary chunk" $'\033Lua\124'
hostile "nothing" "it returns no table of functions" "return nil"
hostile "a name that is no hook" 'it returns "chek", which is no hook' 'return { chek = function() end }'
hostile "a list" "which is no hook" 'return { function() end }'
hostile "a hook that is no function" '"check" is a string, not a function' 'return { check = "x" }'
# shellcheck disable=SC2016
hostile "a name with escapes" "which is no hook" 'return { ["\27[31m"] = function() end }'

# A hook that fails keeps no other from speaking.
cat >"$at/hooks.lua" <<'LUA'
return {
  hint = function() error("no hint today") end,
  explain = function(diag) return { title = "The code is " .. diag.code } end,
}
LUA
run check hooks/short-run --answer "$at/start.rs"
check "hint() fails, explain() speaks" 1 "a hook of the pack failed: $hooks:2: hint: no hint today" "From the pack hooks: The code is E0382"
note() { # NAME TEXT LUA
	printf 'return {\n  explain = function(d)\n    return %s\n  end,\n}\n' "$3" >"$at/hooks.lua"
	run check hooks/short-run --answer "$at/start.rs"
	check "explain(): $1" 1 "a hook of the pack failed: $hooks:2: $2" "error E0382"
	inert "explain(): $1"
}
note "a text alone" "explain: nil or { title" '"moved"'
note "no title" "explain: nil or { title" '{ what = "moved" }'
note "an unknown field" "explain: title, what, why and instead" '{ title = "x", code = "E0001" }'
note "a long title" "explain.title: a text of at most 120 bytes" '{ title = ("x"):rep(121) }'
note "escapes" "explain.what: a text without control" '{ title = "x", what = "\27[2J" }'
note "instead is a text" "explain.instead: true or false" '{ title = "x", instead = "yes" }'

# Without walls nothing of it runs.
printf 'return { check = function() error("it ran") end }\n' >"$at/hooks.lua"
for part in solution start; do
	FERRY_SANDBOX=C run check hooks/short-run --answer "$at/$part.rs"
	check "tier C, which somebody asked for: $part" "$([ $part = start ] && echo 1 || echo 0)" "$hooks: not run, as there is no sandbox"
	grep -q "it ran" "$tmp/out" "$tmp/err" && not_ok "no hook" "$out $err" || ok "no hook"
done

# `pack verify` names each, once, and is not done before it holds.
cp "$root/tests/packs/hooks/$hooks" "$at/hooks.lua"
seed() { # NAME TEXT: after a change of the pack
	run pack verify "$pack"
	check "verify: $1" 1 "$2" "1 fault;"
	run pack verify "$pack"
	check "verify: $1, again" 1 "$2" "1 fault;"
	rm -rf "$pack" && cp -R "$root/tests/packs/hooks" "$pack" && chmod -R u+w "$pack"
}
sed -i 's/n > MOST/n > 400/' "$at/hooks.lua" && rm "$at/wrong/rule-broken-in-many-lines.rs" && sed -i /rule-broken/d "$at/wrong/reasons.txt"
seed "a check that never refuses" "$hooks:9: check: check() refuses no wrong answer"
sed -i 's/E0505/E0499/' "$at/hooks.lua" && sed -i /E0505/d "$at/wrong/reasons.txt"
seed "an explanation that never comes" "$hooks:29: explain: explain() explains nothing"
sed -i 's/and test.state == "failed"/and test.status == 1/; s/"rule-broken"/"x"/' "$at/hooks.lua" && sed -i /hint:/d "$at/wrong/reasons.txt"
seed "a hint that never comes" "$hooks:17: hint: hint() has a hint for neither"
sed -i 's/MOST = 16/MOST = 1/' "$at/hooks.lua"
run pack verify "$pack"
check "verify: a check that refuses the solution" 1 "10-hooks/01-short-run/solution.rs:1: it does not pass: it has 16 lines"
cp "$root/tests/packs/hooks/$hooks" "$at/hooks.lua"
sed -i 's/note: A reference/note: A pointer/' "$at/wrong/reasons.txt"
seed "another explanation than claimed" 'reasons.txt says "note: A pointer is no copy"'
sed -i 's/hint: Nothing/hint: Something/' "$at/wrong/reasons.txt"
seed "another hint than claimed" 'reasons.txt says "hint: Something has to be copied"'
sed -i 's/diag.code == "E0277"/diag.kode.x/' "$pack/hooks.lua"
sed -i /note:/d "$pack/10-hooks/02-team-fault/wrong/reasons.txt"
seed "a mistake in the pack's own" "hooks.lua:4: explain: attempt to index a nil value (field 'kode')"
mv "$pack/hooks.lua" "$pack/others.lua"
run pack verify "$pack"
check "verify: the pack's file is not there" 1 'hooks: there is no file "hooks.lua" beside it' "others.lua:1: nothing says what it is for"
mv "$pack/others.lua" "$pack/hooks.lua"
sed -i 's/hooks = "hooks.lua",//' "$at/exercise.lua"
run pack verify "$pack"
check "verify: a file that nobody names" 1 "$hooks:1: nothing says what it is for"
unset FERRY_SHARE

# Where packs' code may not run: agreed to before, and never without walls.
cp -R "$root/tests/packs/hooks" "$tmp/team" && chmod -R u+w "$tmp/team"
sed -i '/hooks = /d' "$tmp/team/pack.lua" "$tmp/team"/10-hooks/*/exercise.lua
sed -i 's/id = "hooks"/id = "team"/' "$tmp/team/pack.lua"
git -C "$tmp/team" init -q -b main && commit "$tmp/team" "Without hooks"
run pack add "$tmp/team" --yes
check "a pack without hooks is added" 0 "team"
grep -q "on your answers" "$tmp/out" "$tmp/err" && not_ok "and its summary says nothing of them" "$out" || ok "and its summary says nothing of them"
cp "$root/tests/packs/hooks/pack.lua" "$tmp/team/" && sed -i 's/id = "hooks"/id = "team"/' "$tmp/team/pack.lua"
commit "$tmp/team" "With hooks"
run pack update team
check "an update that has hooks asks" 2 "runs its Lua on your answers and what they come to"
run check team/team-fault --answer "$tmp/team/10-hooks/02-team-fault/start.rs"
check "before that they do not run" 1 "E0277"
grep -q "From the pack" "$tmp/out" && not_ok "not at all" "$out" || ok "not at all"
run pack update team --yes
run pack show team
check "pack show says that it has hooks" 0 "runs its Lua on your answers"
finish
