-- Which type rustc is to be asked for. Errors about loans do not show the type of what they
-- are about, and whether C would go wrong there hangs on it. Where the lines do not tell it
-- either, a copy of the program is compiled in which
--
--   v.push(1)    reads    ({ let () = v; v.push(1) })
--
-- and rustc says of `v`: "this expression has type `Vec<i32>`". Asked where the place is used,
-- as rustc then finds the binding: a parameter, a pattern, a field, whatever is shadowed.

local facts = require "ferry.facts"
local source = require "ferry.source"

local M = {}

-- The codes whose notes depend on the type.
local CODES = {}
for code in ("E0499 E0502 E0503 E0505 E0506 E0515 E0597 E0716 E0308"):gmatch("%S+") do
    CODES[code] = true
end

-- A place that can be named in an expression: `v`, `*v`, `self.items`, `(*p).next`; not `v[_]`.
local function is_place(text)
    return text:match("^[%w_%.%*%(%)\128-\255]+$") and text:match("[%a_\128-\255]") and text ~= "_"
end

-- Whether code may be put around the span: not where a pattern or a field stands for a name.
local function is_expression(span, place)
    local before, after = source.around(span)
    if not before or span.byte_end <= span.byte or source.under(span):match("^ref%f[%W]") then
        return false
    end
    local shorthand = source.under(span) == place and before:match("[{,]%s*$") and after:match("^%s*[,}]")
    return not shorthand or source.call(before .. place, #before + 1) ~= nil and not before:match("{[^()]*$")
end

-- A name behind an operator: rustc says u8 there for a &u8 as well.
local function added(f)
    local before = source.around(f.primary)
    return f.expression and f.expression:match("^[%a_][%w_]*$") and (before or ""):match("[%w_%)%]]%s*[%+%-%*/%%&|^]=?%s*$")
        and (f.primary.label or ""):match("^expected `[iu]%w+`, found `[iu]%w+`$") ~= nil
end

-- The question that a diagnostic leaves open, about the expression at its primary span:
-- { place }, or nil.
function M.of(d)
    if not d.source or not CODES[d.code or ""] then
        return nil
    end
    local f = facts.read(d)
    if f.kind.kind ~= "unknown" or not f.primary or f.primary.std then
        return nil
    end
    local place = f.subject
    if d.code == "E0308" then
        return added(f) and { place = f.expression } or nil
    elseif d.code == "E0716" then
        place = f.primary.line == f.primary.line_end and f.expression
    elseif not place or not is_place(place) then
        return nil
    end
    if not place or not is_expression(f.primary, place) then
        return nil
    end
    return { place = place }
end

return M
