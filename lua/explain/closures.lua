-- Borrow conflicts of a closure with its function: what the callback's context points to, and whether the two
-- sides use different elements of one array, which a closure takes as a whole.

local captures = require "ferry.captures"
local facts = require "ferry.facts"
local reorder = require "ferry.reorder"
local say = require "ferry.say"
local source = require "ferry.source"

local M = {}

local CACHE = "core/borrow-stale-cache"

-- The elements that a literal index or range names: from, to (exclusive).
local function interval(index)
    local one = index:match("^%s*(%d+)%s*$")
    if one then
        return tonumber(one), tonumber(one) + 1
    end
    local from, inclusive, to = index:match("^%s*(%d*)%s*%.%.(=?)%s*(%d*)%s*$")
    if not from then
        return nil
    end
    return tonumber(from) or 0, to == "" and math.huge or tonumber(to) + (inclusive == "=" and 1 or 0)
end

-- Every element of `name` that a text mentions; nil where one mention is of something else.
local function elements(text, name)
    local list, at = {}, 1
    local word = "%f[%w_]" .. name:gsub("%p", "%%%0") .. "%f[^%w_]"
    while true do
        local _, to = text:find(word, at)
        if not to then
            return #list > 0 and list or nil
        end
        local from, stop = interval(text:match("^%[([^%[%]]*)%]", to + 1) or "")
        if not from or from >= stop then
            return nil
        end
        list[#list + 1] = { from, stop }
        at = to + 1
    end
end

-- Whether the closure and the refused use name different elements: the array's name, or nil.
function M.apart(f, first, second)
    local name = (f.about or ""):match("^([%a_][%w_]*)%[_%]$") or (f.about or ""):match("^[%a_][%w_]*$")
    local use = facts.first(f, "USED_CLOS")
    local text = first and second and (source.under(first.span) or ""):find("|", 1, true) and use and source.text(use.span)
    if not name or not text then
        return nil
    end
    local _, from = source.bounds(use.span)
    local inside = elements(f.d.source and captures.body(f, first.span) or text:sub(from), name)
    local line, at = source.bounds(second.span)
    local outside = elements((line:sub(at):match("^[&mut ]*" .. name .. "%[[^%]]*%]")) or "", name)
    if not inside or not outside then
        return nil
    end
    for _, a in ipairs(inside) do
        if a[1] < outside[1][2] and outside[1][1] < a[2] then
            return nil
        end
    end
    return name
end

-- The note's C side and ways out for different elements; returns what close() needs.
function M.whole_array(n, f, c, name)
    local x = say.q(name)
    n:in_c("In C these are different elements of " .. x .. ", different objects, and both sides are right. But a Rust closure that uses an element takes "
        .. "the whole array: it can take the fields of a struct one by one, the elements of an array never.")
    M.order(n, f, c)
    n:fix("split it before: let (low, high) = " .. name .. ".split_at_mut(…); and let each side use its own part", "when both are needed in turn")
    n:fix("hand " .. x .. " to the closure as an argument at each call", "when it need not be kept in it")
    return { headline = "the closure takes all of " .. x, class = "C", exercises = { CACHE } }
end

-- Ways out that only change the order.
function M.order(n, f, c)
    local first, second, later = c.first, c.second, c.later
    if not first or not second then
        return
    end
    local in_order = later and later.line > second.line and first.line < second.line
    local r = in_order and reorder.read(f, first.span, second.span, later.span, c.pointer) or nil
    if c.closure_first and first.line < second.line then
        local again = r and c.pointer and reorder.take_later(r) or nil
        n:fix("make the closure after " .. say.line(second.line), again and "as nothing calls it before" or "when nothing calls it before", again)
    end
    if in_order then
        local edits, last = reorder.use_first(r), nil
        n:fix("do what " .. say.line(later.line) .. " does before " .. say.line(second.line), "as a loan ends at its last use, not at the closing brace", edits)
        if not edits then
            edits, last = reorder.change_last(r)
        end
        if last then
            n:fix("do what " .. say.line(second.line) .. " does after the last use, on " .. say.line(last), "when nothing in between needs it", edits)
        end
    end
    if c.closure_second and in_order then
        n:fix("make the second closure after " .. say.line(later.line) .. ", or do both jobs in one", "when the order does not matter")
    end
end

function M.rule(n, f, c)
    local name = M.apart(f, c.first, c.second)
    if name then
        return M.whole_array(n, f, c, name)
    end
    local x = say.q((f.about:gsub("%[_%]$", "")))
    n:in_c("In C this is a callback with a context struct that stores &" .. x .. ": nothing is freed, but "
        .. (c.assigns and "the callback finds another value than the one it was made with"
            or c.second_mut and "the callback sees a value that changes between its calls"
            or "what is read here depends on which calls of the callback came before") .. ", as with any alias.")
    n:fix("hand " .. x .. " to the closure as an argument at each call", "when it is called more than once",
        n:offered("^try using the closure argument"))
    M.order(n, f, c)
    n:fix("a Cell or RefCell", "when the sharing is meant: the check moves to run time")
    return { headline = "a closure still holds a pointer to " .. x, class = "B", exercises = { CACHE } }
end

return M
