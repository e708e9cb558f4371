-- E0106: a pointer in a signature or a type, without a word on how long it is valid.

local facts = require "ferry.facts"
local note = require "ferry.note"
local regions = require "ferry.regions"
local returns = require "ferry.returns"
local say = require "ferry.say"
local source = require "ferry.source"
local twins = require "ferry.twins"
local types = require "ferry.types"

local M = { code = "E0106", needs_subject = false }

M.page = {
    code = "E0106", title = "A pointer does not say how long it is valid",
    model = "With one pointer argument the result is taken to point into it. With several, with none, or in a struct, it has to be written down.",
    in_c = "A prototype such as char *pick(char *a, char *b): only the manual says whose buffer the result points into, and so what the caller may free.",
    class = "D",
    fixes = {
        { title = "name a lifetime <'a> and write it on the result and what it points into", when = "when it is a view" },
        { title = "own the data: String, Vec, Box", when = "when in doubt, and in most structs" },
        { title = "&'static", when = "for literals and tables" },
    },
    see = { exercises = { "core/life-struct-view", "core/life-which-input", "core/borrow-return-local" } },
}

-- What kind of item the line declares.
local function place(f)
    local text = source.text(f.primary) or ""
    local before = source.around(f.primary) or ""
    if before:match("%->") then
        return "result", text:match("fn%s+(" .. source.IDENT .. ")")
    end
    local field = before:match("(" .. source.IDENT .. ")%s*:[^:,;]*$")
    if text:match("%f[%w]fn%s") or text:match("%f[%w]impl%f[%W]") or text:match("%f[%w]type%s") then
        return "type", text:match("%f[%w]type%s+(" .. source.IDENT .. ")")
    elseif text:match("%f[%w]static%f[%W]") or text:match("%f[%w]const%f[%W]") then
        return "type"
    end
    return "field", field
end

-- Edits for a function whose result points into no argument, by what its body gives: the value, or
-- 'static for a literal. A body that is not seen, or a stub, may be either.
local function out_of_nothing(n, f)
    local owned = n:offered("you are more likely to want to return an owned") or n:offered("you might want to return an owned")
    local static = n:offered("^consider using the `'static` lifetime")
    local span, code, stub = returns.tail(f, f.primary.byte)
    if not span then
        return nil, static
    elseif stub then
        return owned, static
    end
    local literal = code:match('^"') or code:match("^&?%d") or code:match("^&%[") or code:match("^&?%u[%u_]*$") or code:match("^&?true$")
    return not literal and returns.value(f, span) or nil, literal and static or nil
end

-- The local whose address the body returns, for a twin; nil where the body gives something else.
local function own_local(f)
    local span, code = returns.tail(f, f.primary.byte)
    if not span then
        return nil
    end
    local name, kind, made = returns.of_local(f, f.primary.byte, code)
    local line = select(2, f.d.source:sub(1, span.byte):gsub("\n", "")) + 1
    return name and { subject = name, kind = types.classify(kind), made = made, borrowed = line, returned = line } or nil
end

local function result(n, f, x, line, name)
    local who = name and "the result of " .. say.q(name) or "the result"
    local either = facts.child(f, "does not say")
    local none = facts.child(f, "no value for it to be borrowed from")
    if either then
        local args = {}
        for arg in either.message:gmatch("`([^`]*)`") do
            args[#args + 1] = say.q(arg)
        end
        n:say("On " .. line .. " " .. who .. " is a pointer (" .. x .. "), but the prototype does not say whether it points into "
            .. (#args > 0 and say.join(args, "or") or "which argument") .. ".")
        n:in_c("In C that is left to the comment, and the caller who frees the wrong argument keeps a dangling pointer. Rust wants it in the type, as it checks "
            .. "callers without looking at the body.")
        n:fix("name one lifetime and write it on the result and on every argument that it may point into", "when it is a view",
            n:offered("^consider introducing a named lifetime") or n:offered("^consider using the `'%a+` lifetime$")
            or n:offered("^consider making the type lifetime%-generic"))
        n:fix("return an owned value", "when callers should not depend on the arguments")
        return "two-inputs", "the prototype does not say what its result points into"
    elseif none then
        n:say("On " .. line .. " " .. who .. " is a pointer (" .. x .. "), and no argument is a pointer that it could point into.")
        local dangles = own_local(f)
        local borrow = n:offered("^instead, you are more likely to want to change")
        n:in_c(borrow and "The arguments come by value, so they belong to this function and are freed when it returns. In C: free(path); return p; and the "
            .. "caller reads a freed block."
            or dangles and "Here it is the address of " .. say.q(dangles.subject) .. ", a local of " .. say.line(dangles.made) .. ": in C the caller reads "
            .. (dangles.kind.own and "a block that was freed on the way out." or "a frame that has been popped.")
            or "In C a pointer returned out of nothing is a local's address, a malloc'd block that the caller must free, or a global: the type does "
            .. "not tell which.")
        local owned, static = out_of_nothing(n, f)
        if borrow then
            n:fix("take the argument as a pointer too, &str for a String", "when the result points into it: the caller keeps the object", borrow)
        end
        n:fix("return the owned value: String, Vec, Box", "for what the function makes", owned)
        n:fix("write &'static", "for a literal or a table", static)
        local declared = n:offered("^consider using the `'%a+` lifetime$")
        if declared and not static then
            n:fix("write the lifetime that is declared there", "when the caller decides how long it is valid", declared)
        end
        n:fix("take the storage as a &mut parameter", "to fill the caller's buffer")
        return "no-input", borrow and "nothing that the result could point into outlives the call"
            or dangles and "the result points to " .. say.q(dangles.subject) .. ", which ends with the call" or "a pointer is returned out of nothing", dangles
    end
    n:say("On " .. line .. " " .. who .. " holds a pointer (" .. x .. "), and nothing says which object it points into.")
    n:in_c("In C the comment above the prototype would; here the type has to, so that callers cannot free that object too early.")
    n:fix("name the lifetime of the argument that it points into", "when it is a view", n:offered("^consider introducing a named lifetime")
        or n:offered("^consider using the `'[%a_]") or n:offered("^consider using one of the available"))
    n:fix("return an owned value", "when it is not")
    return "result", "the result does not say what it points into"
end

function M.explain(f)
    local case, name = place(f)
    local under = source.under(f.primary)
    if not under or under == "" then
        return nil
    end
    local x, line = say.q(under), say.line(f.primary.line)
    local n = note.open(f, "LIFETIME.missing")
    local headline, dangles
    if case == "result" then
        case, headline, dangles = result(n, f, x, line, name)
    elseif case == "field" then
        n:say("On " .. line .. (name and " the field " .. say.q(name) or " a field") .. (under:match("^&") and " is a pointer (" .. x
            .. ") to something that the struct does not own." or " has the type " .. x .. ", which holds a pointer to something it does not own."))
        n:in_c("In C such a struct is fine until what it points to is freed first; nothing in its type warns the one who copies it. In Rust a type that "
            .. "holds such a pointer carries a lifetime, so that it cannot be kept for longer.")
        n:fix("own the data: String, Vec or Box in place of the pointer", "in most structs")
        n:fix("give the type a lifetime parameter and write it on the pointer", "for a short-lived view",
            regions.with_impls(f, n:offered("^consider introducing a named lifetime")) or n:offered("^consider using the `'%a+` lifetime$"))
        headline = "a struct with a pointer must say how long it is valid"
    else
        n:say("On " .. line .. ", " .. x .. " is part of a type that holds a pointer, and here its lifetime cannot be left out.")
        n:in_c("In C the same declaration compiles, as a pointer's type says nothing about how long it is valid; Rust keeps that in the type.")
        n:fix("declare a lifetime on the item and use it there", "when the item is generic over it", n:offered("^consider introducing a named lifetime")
            or n:offered("^consider using the `'%a+` lifetime$"))
        n:fix("write 'static", "for literals and tables", n:offered("^consider using the `'static` lifetime"))
        headline = "a pointer's lifetime has to be written here"
    end
    n.rule = "LIFETIME.missing-" .. case
    local heap = dangles and dangles.kind.own
    return n:close { headline = headline, class = dangles and "A" or "D", twin = dangles and twins.return_local(dangles) or nil,
        c_bug = dangles and (heap and "use after free" or "return of a stack address") or nil, cwe = dangles and (heap and 416 or 562) or nil,
        exercises = { case == "field" and "core/life-struct-view" or case == "two-inputs" and "core/life-which-input" or "core/borrow-return-local" } }
end

return M
