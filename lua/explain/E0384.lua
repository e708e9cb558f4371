-- E0384: a variable without `mut` is assigned a second time. C has the same error where const was written.

local edits = require "ferry.edits"
local facts = require "ferry.facts"
local note = require "ferry.note"
local say = require "ferry.say"
local shape = require "ferry.shape"
local source = require "ferry.source"
local syntax = require "ferry.syntax"

local M = { code = "E0384" }

M.page = {
    code = "E0384", title = "A variable without mut is assigned twice",
    model = "Variables are const unless declared mut; parameters and variables bound in patterns are variables too.",
    in_c = "const int n = 1; n = 2; does not compile in C either, but int n = 1; does, and that is what is written. The difference is the default.",
    class = "D",
    fixes = {
        { title = "declare it mut", when = "when it is meant to change" },
        { title = "let x = …; again, under the same name", when = "when it is a new value and the old one is done with" },
        { title = "make it the value of an if or match expression", when = "when it is set on one of several paths" },
    },
    see = { exercises = { "core/start-mut-binding" } },
}

-- Whether the assignment stands in a block inside that of the declaration, which a let of its own would not leave.
local function inner(f, first, again)
    local s = edits.shape(f)
    if not s or not first.span.byte or not again.span.byte then -- without the source, by its layout
        local outer = shape.line_text(first.span):match("^(%s*)let%s")
        return outer ~= nil and #shape.line_text(again.span):match("^%s*") > #outer
    end
    local _, outside = syntax.statement(s, first.span.byte + 1)
    local _, inside = syntax.statement(s, again.span.byte + 1)
    return outside ~= nil and inside ~= nil and outside ~= inside
end

function M.explain(f)
    local again, first = facts.first(f, "CONFLICT"), facts.first(f, "ASSIGN1")
    if not again then
        return nil
    end
    local x, line = say.q(f.about), say.line(again.line)
    local text = source.under(again.span) or ""
    local argument = f.message:find("argument", 1, true)
    local fix = facts.child(f, "^consider making this binding mutable")
    local declared = fix and fix.spans[1]
    local n = note.open(f, argument and "CONST.parameter" or first and "CONST.assign" or "CONST.loop")
    local in_place = text:match("[%+%-%*/%%&|^<>]=") ~= nil
    local step = in_place and "changes it in place" or "assigns to it"
    if argument then
        n:say(x .. " is a parameter, and a parameter is a const variable unless it says mut; " .. line .. " " .. step .. ".")
    elseif first and first.line == again.line then
        n:say(x .. " is bound and then set again on " .. line .. "; without mut it is a const variable.")
    elseif first then
        n:say(x .. " has its value from " .. say.line(first.line) .. " on and is const from there, as nothing says mut; " .. line .. " "
            .. step .. (in_place and "." or " again."))
    else
        shape.step(n, declared, "declared", x .. " is declared here, without mut")
        n:say(x .. " is declared without mut, so it may be set once; " .. line .. " can run more than once, and the second pass would set it again.")
    end
    n:in_c("In C the compiler refuses this only where const was written, and hardly anybody writes it for a local: a variable that changes by mistake is "
        .. "not found there. Here const is the default, and mut is written where a value is to change.")
    n:fix("declare it mut", "when it is meant to change",
        n:offered("^consider making this binding mutable"))
    if facts.child(f, "^to modify the original value") then
        n:fix("bind it as ref mut", "when the original should change and not this copy", n:offered("^to modify the original value"))
    elseif argument then
        n:fix("copy it into a variable of another name", "when the caller's value should stay readable")
    elseif first and inner(f, first, again) then
        if not in_place then
            n:fix("let " .. f.about .. "; without a value on " .. say.line(first.line), "when each path stores one before it is read, and no loop "
                .. "comes by twice: then it is set once, and a path that forgets is found")
        end
        n:fix("change another variable: let mut n = " .. f.about .. ";", "when " .. x .. " is to keep its first value")
    else
        n:fix("make " .. line .. " a let of its own, a new variable with the same name" .. (in_place and ": let x = x + …;" or ""),
            "when it is a new value, used in the same block")
    end
    return n:close { headline = x .. " is const: it has no mut", class = "D", exercises = { "core/start-mut-binding" } }
end

return M
