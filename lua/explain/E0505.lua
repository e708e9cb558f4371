-- E0505: a value is given away while a pointer to it is still needed.

local copies = require "ferry.copies"
local facts = require "ferry.facts"
local moves = require "explain.moves"
local note = require "ferry.note"
local reorder = require "ferry.reorder"
local say = require "ferry.say"
local source = require "ferry.source"
local twins = require "ferry.twins"

local M = { code = "E0505" }

M.page = {
    code = "E0505", title = "A value is given away while a pointer to it is in use",
    model = "While a pointer to a value is in use, the value has to stay where it is: whoever takes it over may free it or put it "
        .. "somewhere else.",
    in_c = "r = p; consume(p); then *r: the callee has freed the block, r is left dangling.",
    class = "A", c_bug = "use after free", cwe = 416,
    fixes = {
        { title = "finish with the reference first", when = "when the order does not matter" },
        { title = "lend to the other side as well", when = "when it does not have to own the value" },
        { title = "copy out what is still needed", when = "when it is small" },
    },
    twin = twins.view_after_free { subject = "name", pointer = "shown", callee = "consume", kind = { kind = "string", own = true } },
    see = { exercises = { "core/borrow-move-while-borrowed" } },
}

local function tell(n, f, m, b, pointer)
    local x = say.q(f.about)
    if f.at.USED_CLOS and (source.under(b.span) or ""):find("|", 1, true) then
        n:say("The closure made on " .. say.line(b.line) .. " holds a pointer to " .. x .. ", for its use on "
            .. say.lines(facts.lines(f, "USED_CLOS")) .. ".")
    elseif pointer then
        n:say("On " .. say.line(b.line) .. ", " .. say.q(pointer) .. " " .. source.relation(b.span) .. " to " .. x .. ".")
    else
        n:say("On " .. say.line(b.line) .. " a pointer to " .. x .. " is taken.")
    end
    n:say(say.capital(m.sentence) .. ".")
    for _, line in ipairs(m.more) do
        n:say("It is given away because of what happens on " .. say.line(line) .. ".")
    end
    for _, line in ipairs(facts.lines(f, "BORROW")) do
        if line ~= b.line then
            n:say("Another pointer to it is taken on " .. say.line(line) .. ".")
        end
    end
    local follow = pointer and say.q(pointer) or "the first pointer"
    for i, entry in ipairs(f.at.LATER or {}) do
        local line = say.line(entry.line)
        if i == 1 and entry.label:find("by call", 1, true) then
            n:say("The call on " .. line .. " still needs " .. follow .. " while it gets the value itself.")
        elseif i == 1 and entry.line <= m.line and entry.line < b.line then
            n:say("On the next pass, " .. line .. " still uses " .. follow .. ".")
        elseif i == 1 then
            n:say("After that, " .. line .. " still " .. ((not pointer or source.mentions(entry, pointer)) and "follows " .. follow
                .. " and reads what it points to." or "uses what was made from " .. follow .. "."))
        end
    end
end

local function tell_promise(n, f)
    local promise, drop = facts.first(f, "OUTLIVES"), facts.first(f, "LATER_DROP")
    if drop then
        n:say("The destructor of " .. (drop.name and say.q(drop.name) or "a temporary") .. " runs on " .. say.line(drop.line)
            .. " and still uses the pointer.")
    elseif promise then
        n:say("On " .. say.line(promise.line) .. " that pointer is required to stay valid for longer than this function.")
    end
end

local function in_c(n, f, m, x)
    if m.rule == "MOVE.drop" and f.kind.own ~= false then
        n:in_c("In C: free() on " .. moves.resource(f) .. ", and afterwards the old pointer is followed: use after free.")
    elseif f.kind.own == false and f.kind.kind ~= "mutref" then
        n:in_c("In C " .. x .. " is plain data: handing it on copies the bytes and leaves the object where it is, so nothing dangles. Rust "
            .. "refuses because a value without Copy is given away whole.")
    elseif f.kind.own == false then
        n:in_c("In C " .. x .. " is only a pointer variable: handing it on leaves the object where it is, and nothing dangles. Rust refuses "
            .. "because the new holder of an exclusive pointer must be the only one.")
    elseif f.kind.own then
        n:in_c("In C: the new owner calls free() on " .. moves.resource(f) .. ", and the old pointer dangles: use after free.")
    else
        n:in_c("In C: if the new owner frees what " .. x .. " owns, the old pointer dangles; and it still points at the old place, not at the "
            .. "one that the value was copied to.")
    end
end

function M.explain(f)
    local b = facts.first(f, "BORROW")
    local m = moves.taken(f)
    if not b or not m then
        return nil
    end
    local text, from = source.bounds(b.span)
    local pointer = text and source.bound(text, from)
    if pointer == f.about then
        pointer = nil
    end
    local later, x = facts.first(f, "LATER"), say.q(f.about)
    local case = later and "use" or f.at.LATER_DROP and "drop" or f.at.OUTLIVES and "promise" or "closure"
    local n = note.open(f, "MOVE_BORROWED." .. case)
    tell(n, f, m, b, pointer)
    if not later then
        tell_promise(n, f)
    end
    in_c(n, f, m, x)
    local moved = facts.first(f, "MOVED", "MOVED_CALL", "MOVED_OP")
    if later and later.line > m.line then
        n:fix("do what " .. say.line(later.line) .. " does before " .. say.line(m.line), "as a loan ends at its last use",
            reorder.use_first(reorder.read(f, b.span, moved and moved.span, later.span, pointer)))
    else
        n:fix("end the loan first: a block around it, or drop what holds the pointer", "when it is not needed any more")
    end
    n:fix(m.lend, m.lend_when)
    local r = moved and later and reorder.read(f, b.span, moved.span, later.span, pointer)
    n:fix("copy out what is still needed before " .. say.line(m.line) .. " (a length, a number, to_owned())", "when it is small",
        copies.value(r) or copies.result(r))
    local harmless = f.kind.own == false
    return n:close {
        headline = x .. " is given away while " .. (pointer and say.q(pointer) or "a pointer") .. " still points at it",
        class = harmless and "C" or "A", c_bug = not harmless and "use after free" or nil, cwe = not harmless and 416 or nil,
        exercises = { "core/borrow-move-while-borrowed" },
        twin = not harmless and later and twins.view_after_free { subject = f.about, pointer = pointer, callee = m.callee, kind = f.kind,
            made = facts.lines(f, "DECL")[1], borrowed = b.line, moved = m.line, later = later.line } or nil,
    }
end

return M
