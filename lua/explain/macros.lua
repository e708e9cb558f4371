-- A macro that does not exist; rustc gives these no code.

local cnames = require "explain.cnames"
local facts = require "ferry.facts"
local say = require "ferry.say"
local shape = require "ferry.shape"

local M = { code = "macros", needs_subject = false }

function M.explain(f)
    local name = f.message:match("^cannot find macro `([%w_]+)` in")
    if not name then
        return nil
    end
    local row, similar = cnames[name], facts.child(f, "similar name exists")
    local span = similar and similar.spans[1]
    local near = span and not span.std and (span.replacement or ""):match("^[%w_]+$")
    local n = shape.open(f, row and "MACRO.c" or near and "MACRO.misspelt" or "MACRO.unknown", "there is no macro " .. say.q(name))
    n:say(say.q(name) .. " on " .. say.line(f.primary.line) .. " is called with a !, and there is no macro of this name" .. (row and ". "
        .. row.model or near and "; the nearest is " .. near .. "." or "."))
    n:in_c(row and row.c or "A macro that is not defined is a call of an undeclared function in C, and found by the linker at the latest. Here a "
        .. "macro has to be defined further up in the file, or imported.")
    if row then
        for i = 1, #row do
            n:fix(row[i][1], row[i][2])
        end
    else
        if near then
            n:fix("write " .. near .. "!", "when it is a slip", n:offered("similar name exists"))
        end
        n:fix("leave the ! away", "when it is a function")
        n:fix("macro_rules! before its first use", "when it has yet to be written: unlike functions, macros are found in the order of the file")
    end
    return n:close { headline = "there is no macro " .. say.q(name), class = "D" }
end

return M
