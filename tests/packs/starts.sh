#!/usr/bin/env bash
# What a learner of the built-in pack meets first: each start is refused or fails with a verdict that
# says why, and what rustc says of it, or how it panicked, is explained with names of the exercise's own.
. "$(dirname "$0")/../lib.sh"
id_of() { sed -n 's/^.*\<id = "\([^"]*\)".*/\1/p' "$1" | head -1; }
for manifest in "$root"/exercises/*/[0-9]*/exercise.lua; do
	dir=${manifest%/*} to=$tmp/answers/core/$(id_of "$manifest")
	start=$(sed -n 's/^.*\<start = "\([^"]*\)".*/\1/p' "$manifest" | head -1)
	[ -n "$start" ] || continue # fixc begins with the C, spot and predict with questions
	mkdir -p "$to"
	cp "$dir/$start" "$to/answer.${start##*.}"
done
run check --all --answers "$tmp/answers" --json
[ "$rc" = 1 ] && ok "all starts are checked" || not_ok "all starts are checked" "$rc $err"

# a line of Lua for each: name, verdict, number of codes, and of its first note whether it is specific and
# which of its names the start has; nothing for an exercise without an answer
lua5.4 - "$root" "$tmp" >"$tmp/rows" <<'LUA'
local root, tmp = arg[1], arg[2]
package.path = root .. "/tests/?.lua;" .. package.path
local f = io.open(tmp .. "/out")
local v = require "json"(f:read("a"))
f:close()
for _, x in ipairs(v.exercises) do
    if x.verdict ~= "not-started" then
        local id = x.exercise:match("[^/]+$")
        local file = io.open(tmp .. "/answers/core/" .. id .. "/answer.rs")
        local text = file and file:read("a") or ""
        if file then file:close() end
        local note, own = x.notes[1], {}
        for _, name in ipairs(note and note.names or {}) do
            local all = name:find("%a") ~= nil
            for word in name:gmatch("[%a_][%w_]*") do
                all = all and text:find("%f[%w_]" .. word .. "%f[^%w_]") ~= nil
            end
            own[#own + 1] = all and name or nil
        end
        print(x.exercise, x.verdict, x.rust and x.rust.codes[1] or "-", note and tostring(note.specific) or "-", own[1] or "-")
    end
end
LUA
[ -s "$tmp/rows" ] || not_ok "there are starts" "$err"
while IFS=$'\t' read -r name verdict code specific own; do
	case $verdict:$code:$specific in
	passed:*) not_ok "$name: its start passes" ;;
	*:-:-) ok "$name: $verdict" ;; # a test, or the comparison with C, says it in its own words
	*:true) [ "$own" != - ] && ok "$name: $verdict, $code: $own" || not_ok "$name: $code is explained with a name of its own" ;;
	*) not_ok "$name: $verdict, $code: the explanation is specific" ;;
	esac
done <"$tmp/rows"
finish
