-- Two claims on one place of which the second is not a plain borrow: a use by name (E0503) or a
-- closure that wants the place for itself (E0500, E0501, E0524). What the lines say; the
-- C side is in the codes' own modules.

local facts = require "ferry.facts"
local reorder = require "ferry.reorder"
local say = require "ferry.say"
local source = require "ferry.source"

local M = {}

-- Is this loan the refused one? By its label, as each code words it.
local function refused(f, entry)
    local label = entry.label
    if f.code == "E0500" then
        return label:match("^closure") ~= nil
    elseif f.code == "E0503" then
        return false
    end
    return label:match("^second") ~= nil or label:match("^closures") ~= nil
end

-- The parts: first and second claim (entries), pointer (the variable that holds the first),
-- uses (entries inside closures), later, drop, promise, looped.
function M.read(f)
    local c = { uses = {}, x = say.q(f.about) }
    for _, entry in ipairs(f.at.BORROW or {}) do
        if refused(f, entry) then
            c.second = c.second or entry
        else
            c.first = c.first or entry
        end
    end
    for _, entry in ipairs(f.at.CONFLICT or {}) do
        c.second = c.second or entry
    end
    for _, entry in ipairs(f.at.USED_CLOS or {}) do
        c.uses[#c.uses + 1] = entry
        c.looped = c.looped or entry.label:match("^borrows") ~= nil
    end
    c.later = facts.first(f, "LATER")
    c.drop = facts.first(f, "LATER_DROP")
    c.promise = facts.first(f, "OUTLIVES")
    local text, from = source.bounds(c.first and c.first.span)
    c.pointer = text and ((source.under(c.first.span) or ""):match("^ref%s+mut%s+(" .. source.IDENT .. ")")
        or source.bound(text, from))
    if c.pointer == f.about then
        c.pointer = nil
    end
    c.closure_first = c.first and (source.under(c.first.span) or ""):find("|", 1, true) ~= nil
    c.closure_second = c.second and (c.second.label:find("closure", 1, true) ~= nil
        or (source.under(c.second.span) or ""):find("|", 1, true) ~= nil)
    local code = text and text:sub(from) or ""
    c.kind = f.code == "E0500" and not code:match("^&mut%f[%W]") and not code:match("^ref%s+mut") and "a pointer" or "an exclusive pointer"
    return c
end

-- The use inside the closure of an entry, as an aside; nil if it is on the same line.
local function inside(c, entry, nth)
    for _, use in ipairs(c.uses) do
        if use.label:match("^" .. nth) and use.line ~= entry.line then
            return " (it uses " .. c.x .. " on " .. say.line(use.line) .. ")"
        end
    end
    return ""
end

-- "the closure made on line 4 holds an exclusive pointer to `x`"
function M.first_clause(c)
    local line = say.line(c.first.line)
    local aside = inside(c, c.first, "first")
    if c.closure_first then
        return "the closure made on " .. line .. (c.pointer and ", " .. say.q(c.pointer) .. "," or "")
            .. " holds " .. c.kind .. " to " .. c.x .. aside
    elseif c.pointer then
        if (source.under(c.first.span) or ""):match("^ref%s") then
            return "on " .. line .. ", the pattern makes " .. say.q(c.pointer) .. " " .. c.kind .. " into " .. c.x
        end
        return "on " .. line .. ", " .. say.q(c.pointer) .. " " .. source.relation(c.first.span, c.kind) .. " to " .. c.x
    end
    return "on " .. line .. " " .. c.kind .. " to " .. c.x .. " is taken"
end

-- "line 7 still uses it"
function M.later_clause(c)
    local held = c.pointer and say.q(c.pointer) or c.looped and "a closure from an earlier pass"
        or c.closure_first and "the first closure" or "the first pointer"
    if c.later then
        local line = say.line(c.later.line)
        if c.second and c.later.line == c.second.line or c.later.label:find("iteration of loop", 1, true) then
            return held .. " is still in use on " .. line .. (c.later.label:find("iteration", 1, true) and ", on the next pass" or " itself")
        elseif c.pointer and not source.mentions(c.later, c.pointer) then
            return line .. " still uses what was made from " .. held
        end
        return line .. " still uses " .. held
    elseif c.drop then
        return "the destructor of " .. (c.drop.name and say.q(c.drop.name) or "a temporary") .. ", which runs on " .. say.line(c.drop.line)
            .. ", still uses it"
    elseif c.promise then
        return "the pointer is asked for on " .. say.line(c.promise.line) .. " for longer than this function runs"
    end
    return nil
end

-- Says the story; `second` is the sentence about the second claim.
function M.tell(n, c, second)
    if c.first then
        n:say(say.capital(M.first_clause(c)) .. ".")
    end
    n:say((c.first and "Then " .. second or say.capital(second)) .. ".")
    local later = M.later_clause(c)
    if later then
        n:say("After that, " .. later .. ".")
    end
    local told = {}
    for _, entry in ipairs { c.first or false, c.second or false, c.later or false, c.drop or false } do
        if entry then
            told[entry.line] = true
        end
    end
    for _, line in ipairs(facts.lines(n.f, "LATER")) do
        if not told[line] then
            n:say("It is used on " .. say.line(line) .. " too.")
        end
    end
    for _, line in ipairs(facts.lines(n.f, "BORROW")) do
        if not told[line] then
            n:say("Another pointer to it is taken on " .. say.line(line) .. ".")
        end
    end
    n:mark(c.second, "used", "this wants " .. c.x .. " as well")
end

-- Is the second claim over before what keeps the first loan alive? Not in the head of a loop or match.
function M.before(c)
    local text = source.bounds(c.second.span)
    return c.later and c.later.line > c.second.line
        and not (text and (text:match("^%s*while%s") or text:match("%f[%w]match%s") or source.is_for(text)))
end

-- May what keeps the first loan alive be done before the second claim? Not if it uses what the
-- second claim makes.
local function movable(c)
    local text, from = source.bounds(c.second.span)
    local made = text and source.bound(text, from)
    return M.before(c) and not (made and source.mentions(c.later, made))
end

-- The way out that fits most: order. True if it was offered.
function M.order(n, c)
    if movable(c) then
        n:fix("do what " .. say.line(c.later.line) .. " does before " .. say.line(c.second.line),
            "as a loan ends at its last use, not at the closing brace",
            reorder.use_first(reorder.read(n.f, c.first.span, c.second.span, c.later.span, c.pointer)))
        return true
    end
    return false
end

-- The sentence for a closure as the second claim.
function M.closure_second(c)
    return "the closure made on " .. say.line(c.second.line) .. " needs an exclusive pointer to " .. c.x .. " as well" .. inside(c, c.second, "second")
end

-- The C side of two contexts, and the ways out that closures have.
function M.contexts(n, c)
    n:in_c("In C a closure is a function with a context struct that stores &" .. c.x .. ". Two holders of that address are legal there; each "
        .. "may find the value changed between two of its own calls, and whatever points into a block that the other one "
        .. "reallocates dangles. Rust gives a closure that writes the sole access, "
        .. "what restrict promises in C and nobody checks.")
    if not M.order(n, c) then
        n:fix("end the first one earlier: a smaller block, or call it before the other is made", "when the order does not matter")
    end
    n:fix("hand it to the closure as a &mut argument at each call", "when caller and closure take turns")
    if c.closure_first and c.closure_second then
        n:fix("do both jobs in one closure", "when they belong together")
    end
    n:fix("a Cell or RefCell", "when the sharing is meant: the check moves to run time")
end

return M
