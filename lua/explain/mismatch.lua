-- E0308, what every shape needs: the wanted and the found type, and the line that asks for it.

local facts = require "ferry.facts"
local say = require "ferry.say"
local shape = require "ferry.shape"
local source = require "ferry.source"

local M = {}

local function plain(words)
    words = words:match("^`(.*)`$") or words
    if words == "integer" then
        return "{integer}"
    elseif words == "floating-point number" then
        return "{float}"
    end
    return words
end

-- Wanted and found type from the label at the place; from rustc's note where the label has none.
function M.pair(f)
    local wanted, found = (f.primary.label or ""):match("^expected (.-), found (.+)$")
    if wanted then
        return plain(wanted), plain(found)
    end
    for _, child in ipairs(f.d.children) do
        local what
        what, wanted, found = child.message:match("^expected ([%a ]+) `([^`]*)`%s+found [%a ]+ `([^`]*)`")
        if wanted then
            return what == "fn pointer" and what or wanted, found
        end
    end
    return nil
end

-- Where the wanted type comes from: { kind, span, line, name }; kind is "call", "return" or "let".
function M.origin(f)
    local call = shape.label(f, "^arguments? to this .- incorrect") or shape.label(f, "^arguments to this enum variant")
    if call then
        local defined = shape.child(f, "defined here$")
        return { kind = "call", span = defined, line = defined and defined.line, name = shape.code(call), call = call }
    end
    local due = shape.label(f, "^expected due to th")
    if due then
        return { kind = "let", span = due, line = due.line }
    end
    local back = shape.label(f, "because of return type$")
    if back then
        return { kind = "return", span = back, line = back.line }
    end
    return { kind = "none" }
end

-- The variable or field that the place is stored in, where its line shows one.
function M.target(f)
    local before = source.around(f.primary)
    return before and before:match("([%a_][%w_]*)%s*:%s*$") or source.bound(shape.line_text(f.primary))
end

local WORD = { ["fn item"] = " is a function", ["fn pointer"] = " is a function pointer", closure = " is a closure" }

-- " is an integer", " has the type `u16`"
function M.is(found)
    return WORD[found] or found:match("^{") and " is " .. say.a(found) or " has the type " .. say.q(found)
end

-- "`put`, declared on line 5, takes `u16`"
function M.asks(o, wanted)
    local type_name = wanted:match("^{") and say.a(wanted) or say.q(wanted)
    if o.kind == "call" and o.name then
        return say.q(o.name) .. (o.line and ", declared on " .. say.line(o.line) .. "," or "") .. " takes " .. type_name
    elseif o.kind == "let" and o.line then
        return say.line(o.line) .. " asks for " .. type_name
    elseif o.kind == "return" then
        return "the function returns " .. type_name .. " by " .. say.line(o.line)
    end
    return (wanted:match("^{") and type_name or "a value of type " .. type_name) .. " is wanted there"
end

-- A note with its places: what stands on the line, and where the type is asked for.
function M.open(f, rule, found, o, wanted)
    local n = shape.open(f, rule, "this" .. M.is(found))
    if o and o.span then
        shape.step(n, o.span, "declared", o.kind == "call" and "the prototype asks for " .. say.q(wanted)
            or o.kind == "return" and "the return type is " .. say.q(wanted) or "this asks for " .. say.q(wanted))
    end
    return n
end

-- The start of most stories: "`sum` on line 11 has the type `u32`, and `put` … takes `u16`."
function M.tell(n, f, found, o, wanted)
    local what = shape.name(f.primary, "the expression")
    return n:say(say.capital(what .. " on " .. say.line(f.primary.line) .. M.is(found) .. ", and "
        .. M.asks(o, wanted) .. "."))
end

-- The name of the variable at the place, in backticks, or "the value".
function M.value(f)
    return shape.is_name(f.primary) and shape.name(f.primary) or "the value"
end

-- rustc's own edits for the first help that fits one of the patterns.
function M.offered(n, ...)
    for _, pattern in ipairs { ... } do
        local edits = n:offered(pattern)
        if edits then
            return edits
        end
    end
    return nil
end

-- The line of a help's own span.
function M.help_line(f, pattern)
    local child = facts.child(f, pattern)
    local span = child and child.spans[1]
    return span and not span.std and span.line or nil
end

return M
