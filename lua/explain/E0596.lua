-- E0596: something is lent for writing that may only be read. C's const, in two places: the
-- variable itself (no mut) or what a pointer points to (& is const T *).

local facts = require "ferry.facts"
local globals = require "explain.globals"
local note = require "ferry.note"
local say = require "ferry.say"
local shape = require "ferry.shape"
local source = require "ferry.source"
local writes = require "ferry.writes"

local M = { code = "E0596" }

M.page = {
    code = "E0596", title = "Something that is const is lent for writing",
    model = "Two consts: of the variable (let x, without mut) and of what a pointer points to (&T is const T *). A method that changes "
        .. "its object takes &mut self, so it needs the object to be writable.",
    in_c = "Passing a const object to a function that writes: C warns about the discarded qualifier and compiles. The write is undefined "
        .. "behaviour if the object itself is const.",
    class = "D",
    fixes = {
        { title = "let mut, or &mut T in the parameter and &mut x at the call", when = "when it is meant to be changed" },
        { title = "return a new value", when = "when the caller's object should stay as it is" },
        { title = "Cell, RefCell, Mutex", when = "when it is shared" },
    },
    see = { exercises = { "core/borrow-cell-cache" } },
}

-- The method called on the place, if the line shows one.
local function method(f)
    local text, from = source.bounds(f.primary)
    local code = text and text:sub(from):gsub("^&mut%s+", "")
    return code and code:match("^[%w_%.%[%]]-%.([%a_][%w_]*)%s*%(")
end

-- What the line wants to do: "`push` on line 5 writes to `v`".
local function wants(f)
    local line, m = say.line(f.primary.line), method(f)
    if f.at.USED_CLOS then
        return "the closure made on " .. line .. " writes to " .. say.q(f.about) .. ", on " .. say.lines(facts.lines(f, "USED_CLOS"))
    elseif m then
        return say.q(m) .. " on " .. line .. " changes its object, so it asks for a writable pointer to " .. say.q(f.about)
    end
    return "on " .. line .. " a writable pointer to " .. say.q(f.about) .. " is asked for"
end

-- Shows the declaration that rustc would change, where it is on another line: its place, or nil.
local function show_declared(n, f, pattern, text)
    local child = facts.child(f, pattern)
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
    show_declared(n, f, "^consider changing this to be mutable", say.q(owner) .. " is declared here, without mut")
    if f.at.FN_SIG then
        local sig = f.at.FN_SIG[1]
        local what = sig.name and say.q(sig.name) or "what it captured"
        n:say("On " .. say.line(f.primary.line) .. " the closure " .. say.q(f.about) .. " is called, and its body changes " .. what .. " on "
            .. say.lines(facts.lines(f, "FN_SIG")) .. ".")
        n:say("A closure is a struct with a function: calling one that writes to its captures changes that struct, so "
            .. say.q(f.about) .. " has to be mut.")
        n:in_c("In C: a callback that writes through its context pointer, called with a context declared const.")
        n:fix("declare the closure mut", "when it is meant to change what it captured", n:offered("^consider changing this to be mutable"))
        n:fix("let the body only read, and return the new value", "when the caller can store it")
        return "calling " .. say.q(f.about) .. " changes what it captured"
    end
    n:say(say.capital(wants(f)) .. "; " .. (owner ~= f.about and say.q(owner) or "it") .. " is declared without mut, so it is a const object.")
    n:in_c("In C: the address of a const object given to " .. (method(f) and "a function that writes to it" or "a pointer that may write")
        .. ". The compiler warns about the discarded qualifier and goes on; the write is undefined behaviour.")
    n:fix("declare " .. say.q(owner) .. " mut", "when it is meant to change", n:offered("^consider changing this to be mutable")
        or n:offered("^consider making the binding mutable"))
    if facts.child(f, "^the binding is already a mutable borrow") or facts.child(f, "^try removing `&mut`") then
        n:fix("leave out the &mut", "as " .. say.q(owner) .. " is a writable pointer already", n:offered("^try removing `&mut`")
            or n:offered("^to reborrow the mutable reference"))
    else
        n:fix("build a new value from it instead", "when the old one should stay as it is")
    end
    return say.q(owner) .. " is const: it has no mut"
end

function rules.pointee(n, f)
    local entry = facts.first(f, "CONFLICT")
    local pointer = entry and entry.name or f.about
    n:say(say.capital(wants(f)) .. ".")
    if f.at.FN_SIG then
        n:say("The iterator on " .. say.lines(facts.lines(f, "FN_SIG")) .. " hands out shared references, pointers to const elements.")
    end
    local declared = show_declared(n, f, "^consider changing", say.q(pointer) .. " is declared here, as a pointer to const")
    n:say((pointer == f.about and "The way to it is a shared reference" or say.q(pointer) .. " is a shared reference")
        .. ": what C writes as const T *, a promise not to write through it.")
    n:in_c("In C the cast that removes the const would compile, and the write is undefined behaviour if the object is really const; here "
        .. "the signature would be telling callers something false.")
    local edits = writes.at_calls(f, n:offered("^consider changing this to be a mutable reference")) or n:offered("^consider changing this binding's type")
        or n:offered("^use a mutable iterator") or n:offered("^you may want to use `iter_mut`") or writes.walk(f, n:offered("^use mutable method"))
        or n:offered("^consider using `get_mut`") or writes.scrutinee(f, pointer)
    if f.at.FN_SIG then
        n:fix("walk with iter_mut() (or &mut in the for)", "when the elements are meant to change", edits)
    else
        n:fix("make it &mut where it is declared and at every call",
            "when writing is part of the job", edits)
    end
    n:fix("return the new value and let the caller store it", "when the function should stay free of side effects")
    n:fix("a Cell or RefCell inside", "when the object is shared and still has to change")
    return "a shared reference is a pointer to const: " .. say.q(pointer) .. " is read only", declared and "pointer to const of " .. declared
end

-- Edits of the function that receives the closure as Fn.
local function accept_mut(f)
    for _, entry in ipairs(f.at.FN_SIG or {}) do
        if entry.label:find("change this to accept", 1, true) then return writes.fn_mut(f, entry.span) end
    end
    return nil
end

function rules.fn_closure(n, f)
    n:say(say.capital(wants(f)) .. ".")
    local lines = facts.lines(f, "FN_SIG")
    n:say("The closure is wanted as Fn" .. (#lines > 0 and " (" .. say.lines(lines) .. ")" or "")
        .. ": whoever has it may call it through a const context pointer, any number of times, even from several threads.")
    if f.at.DECL_OUT then
        n:say("What it would change was declared outside, on " .. say.lines(facts.lines(f, "DECL_OUT")) .. ".")
    end
    n:in_c("In C: a callback with a const void *ctx that casts the const away to count something. That works until two callers share the context.")
    n:fix("take FnMut instead of Fn in the function that receives it", "when it is called by one caller at a time", accept_mut(f))
    n:fix("a Cell, an atomic or a Mutex for what is changed", "when the callback has to be shareable")
    n:fix("return the change as the closure's result", "when the caller can apply it")
    return "a callback of kind Fn may not change " .. say.q(f.about)
end

function rules.shared(n, f)
    n:say(say.capital(wants(f)) .. ", which several holders of a counted reference may share; none of them may write.")
    n:in_c("In C: an object with a reference count, changed by one holder while the others still read it.")
    n:fix("put a RefCell (a Mutex for Arc) inside", "when the shared object has to change")
    n:fix("get_mut() or make_mut()", "when there is one holder only, or each should get its own copy on write")
    return "a shared object is read only: " .. say.q(f.about)
end

function rules.index(n, f)
    local kind = f.about:match("^([%w_:]+)")
    n:say(say.capital(wants(f)) .. ", but indexing a map only looks a value up: it never inserts and gives no writable pointer.")
    n:in_c("In C terms, map_get() returns a pointer to const, and there is a separate function to change an entry.")
    n:fix("use get_mut()", "when the key is known to be there or its absence is handled", n:offered("^use mutable method"))
    n:fix("entry().or_insert() or insert()", "when the entry may be missing", n:offered("^to modify a"))
    return "indexing a " .. (kind and "map" or "container") .. " gives a const view"
end

function rules.static(n, f)
    n:say(say.capital(wants(f)) .. ", a static item without mut" .. (f.at.SELF_DEF and ", declared on "
        .. say.lines(facts.lines(f, "SELF_DEF")) or "") .. ".")
    n:in_c("In C this is a const global: it may sit in read-only memory, where a write through a cast ends in a segmentation fault.")
    globals.ways(n, f.about, globals.type(f, f.about))
    n:fix("a local that is passed along", "when it need not be global")
    return say.q(f.about) .. " is a const global"
end

function rules.guard(n, f)
    n:say(say.capital(wants(f)) .. ", in the guard of a match arm: there the variables of the pattern are const, because the other arms "
        .. "still have to see the same value.")
    n:in_c("In C: a case label whose test changes the tag that the switch is looking at.")
    n:fix("do the change in the body of the arm", "when the arm has been chosen")
    n:fix("compute the condition before the match", "when it needs the change")
    return "a guard may not change " .. say.q(f.about)
end

function rules.raw(n, f)
    n:say(say.capital(wants(f)) .. ", through a *const pointer.")
    n:in_c("As in C, const T * and T * are two types; a write through the first needs a cast, which is right only if the object is not const.")
    n:fix("pass a *mut pointer from where it is made", "when the object may be written to",
        n:offered("^consider changing this to be a mutable pointer"))
    n:fix("cast_mut()", "when you can show that the object is writable (write the reason beside it)")
    return "a *const pointer is a pointer to const: " .. say.q(f.about)
end

-- The text whose bytes a variable shows: rustc would change the let that took them.
local function text_of_bytes(f)
    local child = facts.child(f, "^consider specifying this binding's type")
    local line = child and child.spans[1] and shape.line_text(child.spans[1]) or shape.line_text(f.primary)
    return line:match("([%a_][%w_]*)%.as_bytes%(%)")
end

function rules.text(n, f)
    local text = say.q(text_of_bytes(f))
    n:say(say.capital(wants(f)) .. ", and these are the bytes of " .. text .. ", lent for reading only.")
    n:in_c("strtok() and its kin end each part with a NUL in the caller's text, const or not: a literal lies in memory for reading, where that is "
        .. "a SIGSEGV, and any other text is shorter for everybody who reads it later.")
    n:fix(text:gsub("`", "") .. ".split(…), or &" .. text:gsub("`", "") .. "[a..b]", "for parts: a part has a length and needs no NUL behind it")
    n:fix(text:gsub("`", "") .. ".to_owned(), and into_bytes()", "for a changed copy; views of it live as long as the copy")
    n:fix("&mut in the signature", "when the caller's own text is to change")
    return "a text that is lent is read only: " .. text, nil, "A"
end

local function choose(f)
    local m = f.message
    if m:find("is not declared as mutable", 1, true) then
        return "binding"
    elseif m:find("captured variable in a `Fn`", 1, true) or m:find("`Fn` closure", 1, true) then
        return "fn_closure"
    elseif m:find("static item", 1, true) then
        return "static"
    elseif m:find("pattern guard", 1, true) then
        return "guard"
    elseif m:find("`*const` pointer", 1, true) then
        return "raw"
    elseif m:find("index of", 1, true) then
        return "index"
    elseif m:find("data in an `Rc`", 1, true) or m:find("data in an `Arc`", 1, true) then
        return "shared"
    elseif m:find("`&` reference", 1, true) then
        return text_of_bytes(f) and "text" or "pointee"
    end
    return nil
end

function M.explain(f)
    local case = choose(f)
    if not case then
        return nil
    end
    local n = note.open(f, "CONST." .. case)
    local m = method(f)
    n:mark(facts.first(f, "CONFLICT"), "changed", m and say.q(m) .. " writes to it" or "a pointer that may write is asked for here")
    local headline, cause, class = rules[case](n, f)
    return n:close { headline = headline, class = class or "D", cause = cause, c_bug = class and "write to a text that is only lent" or nil,
        exercises = f.message:find("`&` reference", 1, true) and { "core/borrow-cell-cache" } or nil }
end

return M
