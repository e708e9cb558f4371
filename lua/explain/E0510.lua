-- E0510: the guard of a match arm changes what the match is looking at, or an index expression
-- changes what is being indexed.

local facts = require "ferry.facts"
local note = require "ferry.note"
local say = require "ferry.say"
local source = require "ferry.source"

local M = { code = "E0510" }

M.page = {
    code = "E0510", title = "What is being looked at changes on the way",
    model = "From the start of a match until an arm is chosen, and from the evaluation of an array to that of its index, the place stays as it is.",
    in_c = "switch (v->tag) with a case whose condition sets v->tag: the payload is then read under the wrong tag.",
    class = "B",
    fixes = {
        { title = "change it in the body of the arm", when = "when the arm has been chosen" },
        { title = "compute the index or the condition first, in a let", when = "when it needs the change" },
    },
    see = { exercises = { "core/borrow-stale-cache" } },
}

local function matched(n, at, x, _, verb)
    local inside, line = at.inside, at.change.line
    n:say("The match looks at " .. x .. ", and on " .. say.line(line) .. " a guard " .. verb
        .. (inside and inside.line ~= line and ", in a closure that uses it on " .. say.line(inside.line) or inside and ", in a closure" or "")
        .. ". A guard may say no: then the next patterns are compared with a value that is not the one the match started with.")
    n:in_c("In C this is a tagged union whose tag is set by a condition inside the switch: the pointers that the pattern took into the old payload "
        .. "are read under the new tag, or no case fits any more. It compiles, and if the old payload was freed by the change it is a use after free.")
    n:fix("make the change in the body of the arm", "as the arm is chosen by then")
    n:fix("compute the condition in a let before the match", "when it does not need the pattern's variables")
    n:fix("match on a copy, or on what mem::take() returns", "when the place has to change meanwhile")
    return x .. " must not change before an arm is chosen"
end

local function indexed(n, at, x, start, verb)
    n:say("On " .. say.line(start) .. " " .. x .. " is being indexed, and the expression of the index " .. verb
        .. (at.change.line ~= start and " on " .. say.line(at.change.line) or "")
        .. ": the check of the bounds and the access could see two different objects.")
    n:in_c("In C, x[(x = y, 2)] is undefined behaviour: the read of the pointer and the assignment to it are not ordered, and the compiler may "
        .. "take either.")
    n:fix("compute the index in a let before " .. say.line(start), "in every case: the order is then written down")
    n:fix("make the change after the access", "when the index does not depend on it")
    return x .. " must not change while it is indexed"
end

function M.explain(f)
    local start, change
    for _, entry in ipairs(f.at.CONFLICT or {}) do
        if entry.label:match("^value is immutable") then
            start = entry.line
        else
            change = entry
        end
    end
    local x = f.message:match("cannot %a+ `([^`]*)` in") or f.message:match("mutably borrow `([^`]*)` in")
    if not start or not change or not x then
        return nil
    end
    local lends = f.message:find("mutably borrow", 1, true)
    local guard = f.message:find("match guard", 1, true)
    local verb = lends and "takes an exclusive pointer to it" or "assigns to it"
    local method = lends and source.onward(change.span):match("^[%w_%.]-%.([%a_][%w_]*)%s*%(")
    if method then
        verb = verb .. ", to call " .. say.q(method)
    elseif f.expression and #f.expression < 40 and f.expression ~= x and change.span.line == change.span.line_end and not f.expression:find("[|`]") then
        verb = verb .. " with " .. say.q(f.expression)
    end
    local n = note.open(f, guard and "CONFLICT.guard" or "CONFLICT.indexing")
    local headline = (guard and matched or indexed)(n, { change = change, inside = facts.first(f, "USED_CLOS") }, say.q(x), start, verb)
    return n:close { headline = headline, class = "B", exercises = { "core/borrow-stale-cache" } }
end

return M
