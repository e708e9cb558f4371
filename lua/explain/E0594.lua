-- E0594: an assignment to something that is const: the variable itself, what a pointer points
-- to, a captured variable, a shared or static object.

local facts = require "ferry.facts"
local globals = require "explain.globals"
local locks = require "explain.locks"
local note = require "ferry.note"
local say = require "ferry.say"
local shape = require "ferry.shape"
local source = require "ferry.source"
local writes = require "ferry.writes"

local M = { code = "E0594", needs_subject = false }

M.page = {
    code = "E0594", title = "An assignment to something that is const",
    model = "Two consts: of the variable (no mut: T *const p) and of what a pointer points to (&T: const T *p). Assigning to a field "
        .. "or an element counts as writing to the whole.",
    in_c = "assignment of read-only location: a C compiler refuses it as well. The C bug needs a cast that removes the const.",
    class = "D",
    fixes = {
        { title = "let mut, or &mut T in the parameter and &mut x at the call", when = "when it is meant to change" },
        { title = "return a new value", when = "when the caller's object should stay as it is" },
        { title = "Cell, RefCell, an atomic, a Mutex", when = "when it is shared and still has to change" },
    },
    see = { exercises = { "core/borrow-cell-cache" } },
}

-- "on line 7 `x` is assigned to", or changed in place.
local function assigns(f)
    local code = source.under(f.primary) or ""
    return "on " .. say.line(f.primary.line) .. " " .. say.q(f.about)
        .. (code:match("[%+%-%*/%%&|^<>]=") and " is changed" or " is assigned to")
end

-- Shows the declaration that rustc would change, where it is on another line: its place, or nil.
local function show_declared(n, f, text)
    local child = facts.child(f, "^consider changing") or facts.child(f, "^consider specifying this binding's type")
        or facts.child(f, "^consider making")
    local span = child and child.spans[1]
    if span and not span.std and span.line ~= f.primary.line then
        shape.step(n, span, "declared", text)
        return span.line .. ":" .. span.column
    end
    return nil
end

local rules = {}

function rules.binding(n, f)
    local owner = f.message:match(", as `([^`]*)` is not declared") or f.about
    show_declared(n, f, say.q(owner) .. " is declared here, without mut")
    n:say(say.capital(assigns(f)) .. (owner ~= f.about and ", a part of " .. say.q(owner) .. ", which" or "; it")
        .. " is declared without mut, so all of it is const from its first value on.")
    n:in_c("In C this is an assignment to a const object, which the compiler refuses too: no bug gets away, only the default is the "
        .. "other way round.")
    n:fix("declare " .. say.q(owner) .. " mut", "when it is meant to change",
        n:offered("^consider changing this to be mutable"))
    if owner ~= f.about then
        n:fix(f.about:match("%.%a") and "build a new value from the old one, with .." or "put a new value together in a let of its own",
            "when the old one should stay as it is")
    else
        n:fix("let a new variable of the same name take the new value", "when the old one is done with")
    end
    return say.q(owner) .. " is const: it has no mut"
end

-- Methods that give a const pointer, and their counterparts.
local WRITABLE = { as_ref = "as_mut", as_deref = "as_deref_mut", get = "get_mut", first = "first_mut", last = "last_mut", iter = "iter_mut",
    as_slice = "as_mut_slice", borrow = "borrow_mut", values = "values_mut", peek = "peek_mut" }

-- The let that the pointer comes from: the writable method in place of the const one, where what it is called on is
-- a local or parameter that may be written to; rustc's type for the variable where there is no such method.
local function by_view(n, f)
    local typed, child = n:offered("^consider specifying this binding's type")
    local text, span = typed and source.text(child.spans[1]), typed and child.spans[1]
    if not text then
        return nil
    end
    local from, x, method = text:match("=%s*()([%a_][%w_]*)%.([%w_]+)%(")
    if not method or not WRITABLE[method] then
        return not text:match("=.*%.[%w_]+%(") and typed or nil
    end
    local declared = f.d.source and (f.d.source:match("let%s+mut%s+" .. x .. "%f[^%w_]") or f.d.source:match("%f[%w_]" .. x .. "%s*:%s*&mut%s"))
    local _, column = source.bounds(span)
    if not declared or f.d.source:match("let%s+" .. x .. "%f[^%w_]") then
        return nil
    end
    local at = span.byte - (column - 1) + from - 1 + #x + 1
    return { { file = span.file, byte = at, byte_end = at + #method, text = WRITABLE[method] } }
end

function rules.pointee(n, f)
    local entry = facts.first(f, "CONFLICT")
    local pointer = entry and entry.name or f.about:match("^%*?([%w_]+)") or f.about
    n:say(say.capital(assigns(f)) .. ", through " .. say.q(pointer) .. ", a shared reference: C's const T *, with the promise to every other holder that the value stays as it is.")
    local declared = show_declared(n, f, say.q(pointer) .. " is declared here, as a pointer to const")
    if f.at.FN_SIG then
        n:say("It comes from the iterator on " .. say.lines(facts.lines(f, "FN_SIG")) .. ", which hands out pointers to const elements.")
    end
    n:in_c("C refuses the assignment to a read-only location as well, until somebody casts the const away; then the write is undefined "
        .. "behaviour if the object is really const. In Rust a write behind a cast reference always is.")
    local edits = writes.at_calls(f, n:offered("^consider changing this")) or n:offered("^use a mutable iterator") or writes.walk(f, n:offered("^use mutable method"))
        or by_view(n, f)
        or writes.scrutinee(f, pointer)
    if f.at.FN_SIG then
        n:fix("walk with iter_mut(), or over &mut in the for", "when the elements are meant to change", edits)
    elseif pointer == "self" then
        locks.inside(n, f)
        n:fix("make the method take &mut self", "when changing the object is its job", edits)
    else
        n:fix("make it a &mut where it is declared and where it is handed in",
            "when writing is its job", edits)
    end
    n:fix("return the new value and let the caller store it", "when the function should stay free of side effects")
    locks.shared_ways(n, f)
    return entry and entry.name and say.q(pointer) .. " is a pointer to const" or "what leads to " .. say.q(f.about) .. " is a pointer to const",
        "D", declared and "pointer to const of " .. declared
end

-- Edits of the function that receives the closure as Fn.
local function accept_mut(f)
    for _, entry in ipairs(f.at.FN_SIG or {}) do
        if entry.label:find("change this to accept", 1, true) then return writes.fn_mut(f, entry.span) end
    end
    return nil
end

function rules.fn_closure(n, f)
    local lines = facts.lines(f, "FN_SIG")
    n:say(say.capital(assigns(f)) .. " inside a closure that is wanted as Fn" .. (#lines > 0 and " (see " .. say.lines(lines) .. ")" or "")
        .. ": its holder may call it through a const context pointer, several times and from several places at once.")
    if f.at.DECL_OUT then
        n:say("The variable lives outside, declared on " .. say.lines(facts.lines(f, "DECL_OUT")) .. ", and the closure holds its address.")
    end
    n:in_c("In C: a callback with a const void *ctx that casts the const away to count something. It works until two callers share the context.")
    n:fix("take FnMut instead of Fn where the closure is received", "when one caller at a time calls it", accept_mut(f))
    n:fix("a Cell, an atomic or a Mutex for " .. say.q(f.about), "when the callback has to be shareable")
    n:fix("return the change as the closure's result", "when the caller can apply it")
    return "a callback of kind Fn may not change " .. say.q(f.about)
end

function rules.shared(n, f)
    n:say("On " .. say.line(f.primary.line) .. " " .. say.q(f.about) .. " writes to a counted object that several holders may share; a counted "
        .. "pointer is a pointer to const for each of them.")
    n:in_c("In C: one holder of a reference-counted struct writes while the others still rely on what they read. It compiles, and the "
        .. "values change behind the others' backs" .. (f.message:find("`Arc`", 1, true) and ", between threads as a data race." or "."))
    n:fix("a Cell or RefCell inside, a Mutex or atomic for Arc", "when the shared object has to change")
    n:fix("get_mut() or make_mut()", "when there is one holder only, or each should get a copy of its own on write")
    return "a counted object is read only for each of its holders"
end

-- rustc's insert(), where the key can be handed over as it stands, or without its &.
local function inserted(n, f)
    local edits = n:offered("^use `%.insert")
    local key = f.about:match("Map<%s*([^,]*),")
    local code, from = source.under(f.primary), f.primary.byte
    local index = code and code:match("%[%s*(.-)%s*%]%s*=")
    if not edits or not key or not index then
        return nil
    end
    local lent = index:match("^&")
    if lent and key:match("^[iu]%w+$") then
        local at = from + code:find("&", code:find("[", 1, true), true) - 1
        for _, edit in ipairs(edits) do
            if edit.byte_end > edit.byte and edit.byte_end >= at and edit.byte <= at then return nil end
        end
        edits[#edits + 1] = { file = f.file, byte = at, byte_end = at + 1, text = "" }
        return edits
    end
    return (key:match("^&") ~= nil) == (lent ~= nil or index:match('^"') ~= nil) and edits or nil
end

function rules.index(n, f)
    local map = f.about:match("Map")
    n:say("On " .. say.line(f.primary.line) .. " the assignment goes to an entry of " .. say.q(f.about) .. " by its index, but indexing "
        .. (map and "a map" or "it") .. " only looks up: it panics if the key is missing and gives a pointer to const if it is there.")
    n:in_c("C has no such operator: you would call map_put() or follow the pointer that map_get() returned. In Rust the two are separate "
        .. "calls as well.")
    n:fix("insert()", "when the entry is to be set, present or not", inserted(n, f))
    n:fix("get_mut()", "when the key is known to be there or its absence is handled")
    n:fix("entry() with or_insert()", "when it is to be created first and changed then")
    return "indexing a " .. (map and "map" or "container") .. " does not store"
end

function rules.static(n, f)
    local owner = f.message:match("as `([^`]*)` is an immutable static") or f.about
    n:say(say.capital(assigns(f)) .. "; " .. (owner ~= f.about and say.q(owner) or "it") .. " is a static without mut"
        .. (f.at.SELF_DEF and ", declared on " .. say.lines(facts.lines(f, "SELF_DEF")) or "") .. ", which every thread may read at any time.")
    local kind = globals.type(f, owner)
    local behind = kind and kind:match("^&") and owner ~= f.about
    n:in_c(behind and "In C it would be T *const: the pointer is const and what it points to is not, so the write is fine with one thread. A static "
        .. "is lent to every thread at once, and what all of them reach is as const as the pointer."
        or "In C it is a const global: the compiler refuses the assignment, and a write "
        .. "through a cast meets read-only memory and ends in a segmentation fault.")
    globals.ways(n, owner, kind)
    n:fix("a local that is passed along", "when it need not be global")
    return behind and "what " .. say.q(owner) .. " points to is const as well" or say.q(owner) .. " is a const global", behind and "C" or "D"
end

function rules.guard(n, f)
    n:say(say.capital(assigns(f)) .. " in the guard of a match arm, where the variables of the pattern are const: if the guard says no, the "
        .. "other arms are tried against the same value.")
    n:in_c("In C it would be an if inside a switch that rewrites the tag the switch is looking at: it compiles, and the cases after it test another value.")
    n:fix("do it in the body of the arm", "as the arm is chosen by then")
    n:fix("compute the condition before the match", "when it needs the change")
    return "a guard may look at " .. say.q(f.about) .. ", not change it"
end

function rules.raw(n, f)
    n:say(say.capital(assigns(f)) .. ", through a *const pointer.")
    show_declared(n, f, "the pointer is declared here")
    n:in_c("As in C, const T * and T * are two types, and the C compiler refuses this assignment too; a cast is right only if the object itself "
        .. "may be written to.")
    n:fix("pass a *mut pointer from where it is made", "when the object may be written to",
        n:offered("^consider changing this to be a mutable pointer") or n:offered("^consider changing this"))
    n:fix("cast_mut()", "when you can show that the object is writable (write the reason beside it)")
    return "a *const pointer is a pointer to const"
end

-- *v.get(i).… = x: the reference has no name.
function rules.returned(n, f)
    local code = source.under(f.primary) or ""
    local method
    for name in code:gmatch("%.([%w_]+)%(") do
        method = method or WRITABLE[name] and name
    end
    n:say("On " .. say.line(f.primary.line) .. " the assignment goes through the reference that a call gives" .. (method and ", " .. say.q(method) or "")
        .. ", and it is a shared one: C's const T *.")
    n:in_c("In C a function that returns const T * is refused here as well: assignment of read-only location. What a const function returns is "
        .. "seldom const in C, though, as strchr() shows.")
    if method then
        n:fix(WRITABLE[method] .. " in place of " .. method, "when what it is called on may be written to")
    else
        n:fix("the method of the same name that ends in _mut", "when there is one")
    end
    n:fix("an index or a field on the left", "when the place is known to be there")
    return (method and say.q(method) or "the call") .. " gives a pointer to const"
end

local CASES = {
    { "is not declared as mutable", "binding" }, { "data in a `&` reference", "returned" }, { "in a `Fn` closure", "fn_closure" }, { "`Fn` closure", "fn_closure" },
    { "static item", "static" }, { "pattern guard", "guard" }, { "`*const` pointer", "raw" }, { "data in an index of", "index" },
    { "data in an `", "shared" }, { "behind a `&` reference", "pointee" },
}

function M.explain(f)
    for _, row in ipairs(CASES) do
        if f.message:find(row[1], 1, true) and (f.about or row[2] == "returned") then
            local n = note.open(f, "CONST." .. row[2])
            n:mark(facts.first(f, "CONFLICT"), "changed", row[2] == "returned" and "this is written to"
                or say.q(f.about) .. " is written to here")
            local headline, class, cause = rules[row[2]](n, f)
            return n:close { headline = headline, class = class or "D", cause = cause,
                exercises = f.message:find("`&` reference", 1, true) and { "core/borrow-cell-cache" } or nil }
        end
    end
    return nil
end

return M
