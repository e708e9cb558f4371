-- E0503: a place is used by its name while an exclusive pointer to it is in use.

local claims = require "explain.claims"
local closures = require "explain.closures"
local copies = require "ferry.copies"
local facts = require "ferry.facts"
local note = require "ferry.note"
local promises = require "explain.promises"
local reorder = require "ferry.reorder"
local say = require "ferry.say"
local source = require "ferry.source"

local M = { code = "E0503" }

M.page = {
    code = "E0503", title = "A place is used by name while a &mut to it is in use",
    model = "A &mut is C's restrict, checked: from where it is taken to its last use nobody else touches the place, not even its owner.",
    in_c = "int *restrict r = &n; *r = 1; k = n; is undefined behaviour in the scope of r. Without restrict it is an ordinary alias.",
    class = "B",
    fixes = {
        { title = "go through the pointer: *r", when = "when the current value is meant" },
        { title = "copy the value out before the loan, or use the place after it", when = "when the order is free" },
        { title = "Cell", when = "when both names have to work" },
    },
    see = { exercises = { "core/borrow-stale-cache" } },
}

-- What the refused line does with the place.
local function use(c)
    local text, from, to = source.bounds(c.second.span)
    local line = say.line(c.second.line)
    local under, behind = text and text:sub(from, to - 1) or "", text and text:sub(to) or ""
    if under:match("[%+%-%*/%%&|^<>]=") or behind:match("^%s*[%+%-%*/%%&|^]=") then
        return line .. " changes " .. c.x .. " in place by its own name", true
    elseif text and text:match("match%s") or text and text:match("%f[%w]let%s+Some") then
        return line .. " looks into " .. c.x .. " by its own name, to choose a branch"
    elseif c.closure_second then
        return "the closure on " .. line .. " uses " .. c.x .. " by its own name"
    end
    return line .. " uses " .. c.x .. " by its own name"
end

function M.explain(f)
    local c = claims.read(f)
    if not c.first or not c.second then
        return nil
    end
    local clause, changes = use(c)
    local case = c.promise and not c.later and f.at.USED_CLOS and "held" or c.promise and not c.later and "signature" or c.drop and not c.later and "drop" or changes and "change" or "use"
    local n = note.open(f, "CONFLICT." .. case)
    claims.tell(n, c, clause)
    local array = closures.apart(f, c.first, c.second)
    if array then
        return n:close(closures.whole_array(n, f, c, array))
    end
    if case == "held" then
        c.closures, c.first_mut = facts.lines(f, "USED_CLOS"), true
        return n:close(promises.held(n, f, c))
    end
    local direct = c.pointer and source.relation(c.first.span):match("^becomes")
    local held = direct and say.q(c.pointer) or "that pointer"
    local elsewhere = f.at.USED_CLOS and c.uses[1]
    if elsewhere and elsewhere.line ~= c.first.line then
        n:say("The closure uses it on " .. say.line(elsewhere.line) .. ".")
    end
    if changes then
        n:in_c("In C both names reach the same object: " .. held .. " finds the new value where the code was written for the old one. Had "
            .. held .. " been declared restrict, the compiler could keep the old one in a register.")
    else
        n:in_c("In C that is a plain read of an aliased object: it sees whatever has been written through " .. held .. " so far. Had " .. held
            .. " been declared restrict, a read that meets a write is undefined behaviour, and nothing reports it.")
    end
    if c.pointer then
        n:fix("go through " .. held .. " on " .. say.line(c.second.line), "when the current value is meant")
    end
    claims.order(n, c)
    if not changes then
        n:fix("copy the value out before " .. say.line(c.first.line), "when the old value will do",
            c.later and copies.value(reorder.read(f, c.first.span, c.second.span, c.later.span, c.pointer)) or nil)
    end
    if c.first.line < c.second.line and c.pointer and claims.before(c) then
        n:fix("take the pointer only after " .. say.line(c.second.line), "when nothing before needs it")
    end
    n:fix("a Cell", "when both names have to work")
    return n:close { headline = "while it is lent out for writing, " .. c.x .. " cannot be used by its own name", class = "B", exercises = { "core/borrow-stale-cache" } }
end

return M
