-- E0507: a value is taken out of a place that is only borrowed, shared or indexed.

local edits = require "ferry.edits"
local facts = require "ferry.facts"
local moveout = require "explain.moveout"
local note = require "ferry.note"
local patterns = require "ferry.patterns"
local say = require "ferry.say"
local source = require "ferry.source"
local syntax = require "ferry.syntax"
local twins = require "ferry.twins_out"
local writes = require "ferry.writes"

local M = { code = "E0507" }

M.page = {
    code = "E0507", title = "A value is taken out of a place that is not yours to empty",
    model = "A reference, an index, an Rc and the context of a closure lead to a value that somebody else owns and will free. Taking "
        .. "it out would leave a hole that the owner does not know of.",
    in_c = "char *s = v[0]; free(s); and later the clean-up of v frees v[0] again: a double free.",
    class = "A", c_bug = "double free", cwe = 415,
    fixes = {
        { title = "look and do not take: &, as_ref(), as_deref(), iter()", when = "when reading is enough" },
        { title = "take it and leave something valid: Option::take(), mem::take(), mem::replace(), remove()",
            when = "when the value really changes its owner" },
        { title = "clone() it, a copy with its own allocation", when = "when both sides need one" },
    },
    twin = twins.taken_twice { subject = "name", kind = { kind = "string", own = true } },
    see = { exercises = { "core/own-move-out-of-vec", "core/own-double-free-cleanup" } },
}

-- Each rule says who owns the place and how to get out; it answers headline and owner.
local rules = {}

-- A pattern that binds `mut x` takes a copy, though what is matched is a reference.
local function binds_mut(f)
    if facts.child(f, "^consider removing the .*borrow") or facts.child(f, "^consider removing the dereference") then
        return false
    end
    for _, entry in ipairs(f.at.MOVED or {}) do
        if (source.under(entry.span) or ""):match("^mut%s") then
            return true
        end
    end
    return false
end

local function look(n, f)
    local head = f.kind.head
    if f.at.MOVED_CALL and f.at.MOVED_CALL[1].label:find("implicit call", 1, true) then
        n:fix("walk over a reference: & in front of what is walked, or iter()", "when the elements are only read",
            n:offered("^consider iterating over a slice") or n:offered("^consider borrowing"))
    elseif head == "Option" or head == "Result" then
        n:fix(f.at.MOVED_CALL and "as_ref() in front of the call, or as_deref() for the content of a Box or String"
            or "a pointer in its place: as_ref(), or as_deref() for the content of a Box or String", "when reading is enough",
            n:offered("^consider calling `%.as_ref"))
    elseif binds_mut(f) then
        n:fix("leave out the mut in the pattern: without it the name is bound as a pointer", "when reading is enough",
            n:offered("^consider removing the mutability"))
    elseif facts.first(f, "MOVED") and not f.at.MOVED_CALL then
        n:fix("leave out the * or the & of the pattern, so that the pattern binds pointers", "when reading is enough",
            patterns.would_do_as_pointers(f) and (n:offered("^consider removing the") or n:offered_all("^consider borrowing the pattern")
                or n:offered("^consider borrowing")) or nil)
    elseif f.at.MOVED_CALL or f.at.MOVED_OP then
        n:fix("use a method that takes &self, or declare this one so", "when reading is enough")
    else
        local whole = f.kind.kind == "struct" and (source.under(f.primary) or ""):match("^%*") -- what it goes to may need a struct
        n:fix("take a pointer, with & in front", "when reading is enough", not whole and (n:offered("^consider borrowing here")
            or n:offered("^consider removing the dereference")) or nil)
    end
end

local function copy(n)
    if not (n.f.d.source or ""):find("packed", 1, true) then
        moveout.copy(n, n.f, "clone() it, a copy with its own allocation", "when both sides need one")
    end
end

local function take(n, f, mutable)
    local head = f.kind.head
    local how = head == "Option" and "take()" or (f.kind.kind == "string" or f.kind.kind == "vec" or f.kind.kind == "map")
        and "std::mem::take()" or "std::mem::replace(), or take() on an Option"
    n:fix(how .. ", C's 'steal the pointer and store NULL'" .. (mutable and "" or "; it needs &mut on the way there"),
        "when the value really changes its owner")
end

-- Whether statement `st` stores to the place that tokens first..last name.
local function stores_to(s, st, first, last)
    local equals = st.first + last - first + 1
    if s.kind[equals] ~= "=" or s.kind[equals + 1] == "=" then
        return false
    end
    for i = first, last do
        if syntax.word(s, i) ~= syntax.word(s, st.first + i - first) then return false end
    end
    return true
end

-- The line on which the place is filled again, in the same statement or further down the block, with
-- nothing between that could leave the function or see the place; nil if there is none.
local function refilled(f)
    local s = edits.shape(f)
    local first, last = s and syntax.at(s, f.primary.byte + 1), s and syntax.at(s, f.primary.byte_end)
    local st = first and syntax.statement(s, f.primary.byte + 1)
    if not st or source.under(f.primary) ~= f.subject or syntax.leaves(s, st) then
        return nil
    end
    local list = syntax.statements(s, st.block)
    for i = st.index, #list do
        local other = list[i]
        if stores_to(s, other, first, last) then
            return select(2, s.text:sub(1, other.from):gsub("\n", "")) + 1
        elseif other ~= st and (syntax.leaves(s, other) or edits.text(s, other.first, other.last):find("%f[%w_]" .. syntax.word(s, first) .. "%f[^%w_]")) then
            return nil
        end
    end
    return nil
end

-- The same steps are right in C: the second owner is overwritten before anybody looks.
local function overwritten(n, f, at)
    local line, x = f.primary.line, say.q(f.subject)
    local head, kind = f.kind.head, f.kind.kind
    n:in_c("In C this is right: " .. (at == line and "on " .. say.line(line) .. " both own it only until the store on that line"
            or "from " .. say.line(line) .. " to " .. say.line(at) .. " both own it, and " .. say.line(at) .. " overwrites the second owner at once")
        .. ". Rust does not look ahead to that store: a panic in between would unwind with two owners.")
    if head == "Option" then
        n:fix("take(): move it out and leave None until " .. say.line(at) .. " stores", "nearly always",
            { edits.replace(f, f.primary.byte_end + 1, f.primary.byte_end, ".take()") })
    elseif kind == "string" or kind == "vec" or kind == "map" then
        n:fix("std::mem::take(&mut " .. f.subject .. "): move it out and leave an empty one until " .. say.line(at) .. " stores", "nearly always",
            { edits.replace(f, f.primary.byte + 1, f.primary.byte_end, "std::mem::take(&mut " .. f.subject .. ")") })
    end
    n:fix("std::mem::replace(&mut " .. f.subject .. ", new): it stores the new value and gives the old one back",
        "when the new one does not need the old one")
    return n:close { headline = x .. " is moved out before the store that fills it again", class = "C", exercises = { "core/own-move-out-of-vec" } }
end

function rules.shared(n, f)
    n:say("The way there is a shared reference, a pointer to const: the caller keeps the object and frees it in the end.")
    if moveout.copies_whole(f) then
        copy(n)
        look(n, f)
        take(n, f, false)
    else
        look(n, f)
        take(n, f, false)
        copy(n)
    end
    return "taken through a shared reference: the owner still frees it", "the owner"
end

function rules.mutable(n, f)
    n:say("The way there is a &mut: you may change the object, but its owner gets it back and needs it whole.")
    if moveout.copies_whole(f) then
        copy(n)
        take(n, f, true)
        look(n, f)
    else
        take(n, f, true)
        look(n, f)
        copy(n)
    end
    return "a &mut lets you change a value, not leave a hole", "the owner"
end

function rules.index(n, f)
    n:say("An index names a slot inside " .. (f.subject and "the " .. say.q(f.subject) or "the container")
        .. ", and the container goes on counting that slot as filled.")
    local whole = (source.under(f.primary) or "]"):find("%]$") ~= nil
    if not whole then
        take(n, f, true)
    end
    n:fix("take a pointer to " .. (whole and "the element" or "it") .. ", with & in front", "when reading is enough",
        n:offered("^consider borrowing here"))
    n:fix("remove() or swap_remove(), or into_iter() for all of them", "when the element is to leave the container")
    copy(n)
    return "the container still frees the element", "the container's clean-up"
end

function rules.counted(n, f)
    n:say("The object is counted: other holders may still point to it, and the last one frees it.")
    look(n, f)
    n:fix("try_unwrap() or into_inner()", "when this may be the only holder; it answers whether it was")
    copy(n)
    return "other holders of the counted object still need it", "the last holder"
end

function rules.guarded(n, f)
    n:say("It is reached through a smart pointer" .. (f.subject and ", " .. say.q(f.subject) or "") .. ", which only lends its content.")
    look(n, f)
    take(n, f, true)
    copy(n)
    return "the content is only lent out", "the owner of the content"
end

function rules.closure(n, f)
    local outer, by = nil, nil
    for _, entry in ipairs(f.at.CAPTURED or {}) do
        if entry.label:match("^captured outer") then outer = entry else by = entry end
    end
    local kind = f.message:match("`(Fn%a*)` closure") or (by and by.label:match("`(Fn%a*)` closure")) or "Fn"
    n:say("The closure is of kind " .. kind .. (by and ", made on " .. say.line(by.line) or "")
        .. ", which may be called any number of times" .. (outer and "; the variable is from " .. say.line(outer.line) or "")
        .. ". The first call would empty the context, the second would find a pointer that is spent.")
    n:fix("let the body borrow it, with & or a method that takes &self", "when reading is enough", n:offered("^consider borrowing here"))
    n:fix("ask for FnOnce where the closure is received", "when it is called once only")
    n:fix("clone() it inside the body, a copy with its own allocation", "when each call needs one of its own",
        n:offered("^consider cloning the value"))
    return "a callback that may run twice cannot give its context away", "the second call"
end

function rules.static(n, f)
    n:say("It is a global: every function may look at it, at any time, and nobody may take it away.")
    look(n, f)
    n:fix("a Mutex with an Option inside, and take()", "when one user shall get it")
    copy(n)
    return "nobody may take a global away", "whoever takes it next"
end

function rules.guard(n)
    n:say("That is the guard of a match arm, and the guard may say no: then the next arm looks at the same value.")
    n:fix("only look at it in the guard, and take it in the body of the arm", "as the arm is chosen by then")
    n:fix("match on a reference", "when none of the arms has to own it")
    return "the guard would take what the next arm still looks at", "the arm that is chosen in the end"
end

function rules.raw(n)
    n:say("The place is behind a raw pointer: reading a value through it would copy it and leave the old one behind, as in C.")
    n:fix("take a reference: &*p", "when reading is enough", n:offered("^consider borrowing") or n:offered("^consider removing the dereference"))
    n:fix("ptr::read()", "when you make sure that the old place is never dropped (write the reason beside it)")
    n:fix("Box::from_raw()", "when the pointer came from into_raw() and the whole object ends here")
    return "two owners of what is behind a raw pointer", "the old place, when it is dropped,"
end

local PLACES = {
    { "in pattern guard", "guard" }, { "captured variable in an? ", "closure" }, { "static item", "static" }, { "raw pointer", "raw" },
    { "index of", "index" }, { "out of an `Rc`", "counted" }, { "out of an `Arc`", "counted" }, { "dereference of `", "guarded" },
    { "mutable reference", "mutable" }, { "shared reference", "shared" },
}

-- A derive on a packed struct: its fields have no addresses to lend, so the derived code takes them.
local function packed(f)
    local x, line = say.q(f.about), say.line(f.primary.line)
    local n = note.open(f, "MOVE_OUT.packed")
    n:say("On " .. line .. " a field, " .. x .. ", is used by value, because the struct is packed and its fields may be misaligned: "
        .. "no pointer to one may be made, and a value that owns memory cannot be read out and left there.")
    local owner = f.kind.own ~= false and not (f.type or ""):match("^%[") and f.type ~= "str"
    n:in_c("In C, &p->field of a packed struct compiles with -Waddress-of-packed-member, and a later load through it is undefined behaviour on "
        .. "machines that align."
        .. (owner and " The way round is to copy the field out, and a copy that is then destroyed like the field itself is a double free." or ""))
    n:fix("drop the packed attribute", "when the layout is not prescribed", writes.unpack(f))
    n:fix("give the packed struct fields of plain data only (Copy)", "when it mirrors bytes from outside")
    n:fix("write the impl by hand in place of the derive", "when the field has to stay")
    return n:close { headline = "a packed struct has no addresses to lend", class = owner and "A" or "D",
        c_bug = owner and "double free" or nil, cwe = owner and 415 or nil,
        twin = owner and twins.taken_twice { subject = "field", kind = f.kind, taken = f.primary.line } or nil }
end

local function choose(f)
    for _, row in ipairs(PLACES) do
        if f.message:find(row[1]) then
            return row[2] == "mutable" and f.message:find("shared reference", 1, true) and "shared" or row[2]
        end
    end
    return nil
end

function M.explain(f)
    if facts.child(f, "packed struct") then
        return packed(f)
    end
    local case = choose(f)
    if f.at.CAPTURED and case ~= "static" then
        case = "closure"
    end
    if not case then
        return nil
    end
    local n = note.open(f, "MOVE_OUT." .. case)
    local x = moveout.tell(n, f)
    local pattern = f.at.MOVED and f.at.MOVED[1].label:match("^data moved") -- a part of the place leaves, not all of it
    local again = case == "mutable" and not pattern and f.kind.own ~= false and refilled(f)
    if again then
        n.rule = f.kind.head == "Option" and (f.type_name or ""):find("Box<", 1, true) and "MOVE_OUT.relinked" or "MOVE_OUT.refilled"
        return overwritten(n, f, again)
    end
    local headline, owner = rules[case](n, f)
    if f.subject and x ~= say.q(f.subject) and not table.concat(n.sentences):find(say.q(f.subject), 1, true) then
        n:say("That is " .. say.q(f.subject) .. ".")
    end
    local class, bug, cwe = moveout.in_c(n, f, owner)
    return n:close { headline = headline, class = class, c_bug = bug, cwe = cwe, exercises = { "core/own-move-out-of-vec" },
        twin = class == "A" and twins.taken_twice { subject = f.about, kind = f.kind, taken = f.primary.line } or nil }
end

return M
