-- C idioms and what takes their place in Rust: one file each in lua/idioms/, a plain table
--   { name, group, title, words, c, rust, changes, codes, exercise, see, test }
--
--   all() -> list             every idiom, in the order of its group and name
--   of(code, rule, c_name)    the names of those that a note with this code or rule should point
--                             to, and of the one for a name of C's, such as strtok: a few, and
--                             cheap, as the index is read and not the files
--
-- words    other names and what somebody might look for; unique over all files
-- changes  sentences: what to think differently about
-- codes    rustc's codes and lints, rules ("CAST.wide"), families of rules ("LIFETIME"), and the
--          kinds of lua/ferry/c_bugs.lua ("C.realloc"), whose notes should lead here
-- test     Rust statements that prove the claims; tests/packs/idioms.sh runs them

local index = require "idioms.index"

local MOST = 3 -- names in one note

local M = {}

function M.all()
    local list = {}
    for i, name in ipairs(index.names) do
        list[i] = require("idioms." .. name)
    end
    return list
end

function M.of(code, rule, c_name)
    local found, seen = { c_name and require("idioms.c_names")[c_name:lower()] }, {}
    for _, key in ipairs { rule or "", rule and rule:match("^[%w_]+") or "", code or "" } do
        for _, name in ipairs(index.codes[key] or {}) do
            if not seen[name] and #found < MOST then
                seen[name] = true
                found[#found + 1] = name
            end
        end
    end
    return found
end

return M
