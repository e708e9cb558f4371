-- E0716: a pointer to an object without a name, which is freed at the end of its statement.

local edits = require "ferry.edits"
local facts = require "ferry.facts"
local note = require "ferry.note"
local say = require "ferry.say"
local scopes = require "ferry.scopes"
local source = require "ferry.source"
local syntax = require "ferry.syntax"
local types = require "ferry.types"
local twins = require "ferry.twins"
local writes = require "ferry.writes"

local M = { code = "E0716" }

M.page = {
    code = "E0716", title = "A pointer to a temporary outlives its statement",
    model = "What an expression makes and nobody names is destroyed at the semicolon. A pointer to it is valid until there.",
    in_c = "get_string() returns a malloc'd block, free() runs at the end of the same line, and a pointer into the block is kept.",
    class = "A", c_bug = "use after free", cwe = 416,
    fixes = {
        { title = "give the object a name with let first", when = "nearly always" },
        { title = "keep the result by value (to_string, collect)", when = "when it has to live on" },
        { title = "a const or a static", when = "when the content is fixed" },
    },
    twin = twins.scope_end { subject = "temporary", kind = { kind = "string", own = true } },
    see = { exercises = { "core/borrow-temporary", "core/borrow-inner-scope" } },
}

-- What still needs the pointer, as one sentence; and whether a later line does.
local function need(n, f, ends, freed)
    local later, drop, promise = facts.first(f, "LATER"), facts.first(f, "LATER_DROP"), facts.first(f, "OUTLIVES")
    if later then
        n:say(freed .. ", but " .. say.line(later.line) .. " still uses the pointer.")
    elseif drop then
        n:say(freed .. ", but a destructor that runs on " .. say.line(drop.line) .. " still holds the pointer.")
    elseif promise then
        n:say(freed .. (promise.line == ends.line and ", but the same line" or ", but " .. say.line(promise.line)) .. " asks for a pointer that stays valid "
            .. (promise.label:find("'static", 1, true) and "for the rest of the program." or "for longer."))
    else
        n:say(freed .. ", while the pointer is kept.")
    end
    return later, later and "use" or drop and "drop" or promise and "promise" or "end"
end

local function build_twin(a)
    if a.later then
        return twins.scope_end(a)
    elseif a.asked then
        return twins.kept(a)
    elseif a.drop then
        a.holder, a.later = a.drop.name or "holder", a.drop.line
        return twins.drop_order(a)
    end
    return nil
end

-- Whether the temporary is a const: by its name, and by its declaration where the file is at hand.
local function is_constant(f)
    local name = (source.under(f.at.TEMP[1].span) or ""):match("^%u[%u%d_]*$")
    local declared = name and f.d.source and f.d.source:find("%f[%w_]const%s+" .. name .. "%s*:") ~= nil
    return declared or name ~= nil and not f.d.source and #name > 1
end

-- Edits of a function that asks for 'static and only prints what it gets.
local function without_static(f, demand)
    local child = facts.child(f, "^requirement that the value outlives")
    return writes.without_static(f, child and child.spans[1]) or writes.shorter_parameters(f, demand.span)
end

-- Whether the pointer is used behind the block in which the temporary is made.
local function outside(f, temp, later)
    local s = later and edits.shape(f)
    local st = s and syntax.statement(s, temp.span.byte + 1)
    local used = st and later.span.byte + 1
    return used and st.block > 0 and (used < s.from[st.block] or used > s.from[s.mate[st.block]])
end

function M.explain(f)
    local temp, ends = facts.first(f, "TEMP"), facts.first(f, "DROPPED")
    if not temp or not ends then
        return nil
    end
    local text, from = source.bounds(temp.span)
    local pointer = text and source.bound(text, from)
    local n = note.open(f, "DANGLE.temporary")
    local kind = f.d.type and f.kind or types.classify(types.of_expression(source.under(temp.span)))
    n:say("On " .. say.line(temp.line) .. ", " .. (f.about and say.q(f.about) or "the macro") .. " creates an object that has no name, and a pointer to it is "
        .. (pointer and "what " .. say.q(pointer) .. " is made from." or "taken."))
    local at_brace = (source.text(ends.span) or ""):match("^%s*}") ~= nil and source.under(ends.span) == "}"
    local constant = is_constant(f)
    local static = facts.first(f, "OUTLIVES") and facts.first(f, "OUTLIVES").label:find("'static", 1, true)
    local later, case = need(n, f, ends, "That object ends " .. (at_brace and "at the closing brace" or "with the statement")
        .. " on " .. say.lines(facts.lines(f, "DROPPED")))
    n.rule = n.rule .. "-" .. case
    local promise = case == "promise" and facts.first(f, "OUTLIVES")
    local asked = promise and (promise.label:match("^argument") or promise.label:match("^assignment"))
    local asked_less = promise and static and without_static(f, promise)
    if asked_less then
        asked = nil
        n:in_c("In C this is right: what is called only prints what it is given and keeps no pointer. Rust checks the call against the signature, "
            .. "which asks for more than the body needs.")
    elseif asked then
        n:in_c("In C this is giving the address of an object to something that may keep it, and freeing the object on the same line: the next "
            .. "one who follows the pointer reads freed memory.")
    elseif constant then
        n:in_c(say.q(f.about) .. " is a const, which is no object: every use makes a new one, as a macro with a compound literal would in C, and "
            .. "this one ends with the block. Its type can change behind a & or has a destructor, so rustc gives it no fixed place.")
    elseif promise then
        n:in_c("In C this would run, as nothing here reads the pointer late; but the declaration is false, and whoever believes it ends up with a "
            .. "dangling pointer.")
    elseif kind.own then
        n:in_c("In C: malloc() and free() within one statement, and a pointer into the block kept past it: use after free.")
    else
        n:in_c("In C it is the address of a compound literal, or of a malloc'd block freed on the same line: the pointer is left dangling.")
    end
    if case == "use" and outside(f, temp, later) then
        n:fix("declare a variable for the object in front of the block, let owner;, give it its value in the block, and take the pointer from that",
            "nearly always: a let inside the block would end with it")
    elseif case ~= "promise" or not static then
        n:fix("give the object a name with let on a line of its own before, and take the pointer from that",
            case == "promise" and "when its scope is long enough" or "nearly always",
            n:offered("^consider using a `let` binding") or case ~= "promise" and scopes.bind(f, temp.span) or nil)
    end
    local demand = case == "promise" and facts.first(f, "OUTLIVES")
    local wanted = demand and demand.label:match("('[%w_]+)")
    local loose = wanted and scopes.infer(f, demand.span, wanted)
    if loose then
        n:fix("leave the lifetime out of the annotation", "when nothing needs the longer one", loose)
    end
    if asked_less then
        n:fix("ask for a shorter lifetime than 'static there", "as nothing there keeps the pointer", asked_less)
    end
    n:fix("keep the value itself instead of a pointer into it", "when it has to outlive this function")
    if case == "promise" and static then
        n:fix(constant and "make it a static: one object with an address; inside it a Mutex or an atomic in place of a Cell"
            or "make it a const or a static", constant and "when one object is to be shared" or "when its content is fixed")
    end
    local harmless = promise and not asked
    return n:close { headline = "the object behind the pointer " .. (at_brace and "ends at the closing brace" or "is freed at the semicolon"), class = harmless and "C" or "A",
        c_bug = not harmless and "use after free" or nil, cwe = 416, exercises = { "core/borrow-temporary" },
        twin = build_twin { subject = "temporary", pointer = pointer, kind = kind.own and kind or { kind = "string", own = true },
            made = temp.line, borrowed = temp.line, dropped = ends.line, later = later and later.line,
            drop = case == "drop" and facts.first(f, "LATER_DROP"), asked = asked and promise.line } }
end

return M
