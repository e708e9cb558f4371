-- E0204, E0184 and E0040: what has a destructor is not copied bit by bit, and its destructor
-- runs once.

local listing = require "ferry.listing"
local say = require "ferry.say"
local shape = require "ferry.shape"
local source = require "ferry.source"
local twins = require "ferry.twins_values"
local types = require "ferry.types"

local M = {}

-- The fields that are in the way: { span, line, name, kind }.
local function fields(f)
    local list = {}
    for _, span in ipairs(f.d.spans) do
        if span.label and not span.std and span.label:match("^this field does not implement `Copy`") then
            local code = shape.code(span) or ""
            local name, kind = code:match("^[%w_() ]-(" .. source.IDENT .. ")%s*:%s*(.+)$")
            list[#list + 1] = { span = span, line = span.line, name = name, kind = kind or code ~= "" and code or nil }
        end
    end
    return list
end

-- "owner", "exclusive", "plain" (a type of the reader's without anything to release) or "open".
local function sort_of(f, kind)
    local class = types.classify(kind)
    if class.kind == "mutref" then
        return "exclusive"
    elseif class.own or class.own == nil and class.head and f.d.source and types.declares_owner(f.d.source, class.head) then
        return "owner"
    elseif class.kind == "struct" and f.d.source and listing.declares(f.d.source, class.head) then
        return "plain"
    end
    return "open"
end

local function field_words(field)
    local what = field.name and "its member " .. say.q(field.name) or "its payload"
    return what .. " on " .. say.line(field.line) .. (field.kind and ", a " .. say.q(field.kind) .. "," or "")
end

local function ways_out(n, sort, field, whole)
    if sort == "plain" then
        n:fix("#[derive(Clone, Copy)] on " .. field.kind .. " too", "as all its members are plain data")
        n:fix("take Copy away and copy where it is meant, with .clone()", "when it may get an owning member later")
    elseif sort == "exclusive" then
        n:fix("take Copy (and Clone) away and hand the struct on, or lend it as &mut " .. whole, "nearly always: there is one writer")
        n:fix("a plain & for the member", "when it is only read through: a shared pointer is Copy")
        n:fix("an index or a handle in place of the pointer", "when several places have to write by turns")
    else
        n:fix("take Copy away, keep Clone", "nearly always: assignment then hands the struct over, and .clone() is a copy that you see")
        n:fix("pass it by reference, &" .. whole, "when the copies were only made to look at it")
        n:fix("plain data in place of the member: an array, an index, a &'static str", "when the struct has to be copied freely")
    end
end

-- E0204
function M.fields(f)
    local all = fields(f)
    local field, whole = all[1], shape.code(f.primary)
    if not field or not whole then
        return nil
    end
    for _, each in ipairs(all) do
        if sort_of(f, each.kind) == "owner" then
            field = each
            break
        end
    end
    local sort, x = sort_of(f, field.kind), say.q(whole)
    local n = shape.open(f, "COPY." .. sort, x .. " is to be Copy")
    for _, each in ipairs(all) do
        shape.step(n, each.span, "declared", each == field and "this cannot be copied bit by bit" or "nor can this")
    end
    n:say(x .. " on " .. say.line(f.primary.line) .. " is to be Copy, which is C's struct assignment, and " .. field_words(field) .. " is not.")
    local class, cwe, bug, made
    if sort == "owner" and types.classify(field.kind).kind == "handle" then
        n:in_c("b = a; copies the descriptor in " .. field_words(field) .. " and both copies close it. The second close() fails, or it hits a "
            .. "descriptor that was "
            .. "opened in between and belongs to somebody else.")
        class, cwe, bug = "B", 1341, "second close"
    elseif sort == "owner" then
        n:in_c("b = a; copies the pointer in " .. field_words(field) .. " and not the block behind it. Both copies then free the same block: a "
            .. "double free, "
            .. "or a use after free if one of them is still used.")
        class, cwe, bug = "A", 415, "double free"
        made = twins.copied { tag = whole, field = field.name, copied = f.primary.line, owner = field.line }
    elseif sort == "exclusive" then
        n:in_c("In C a copy of the struct is a second pointer to one object, and C is content. " .. say.capital(field_words(field)) .. " is "
            .. "Rust's restrict: "
            .. "two copies of it would be two writers, each of whom was promised to be alone.")
        class = "C"
    elseif sort == "plain" then
        n:in_c("C copies " .. x .. " with =, members and all, and nothing is wrong with that here: " .. say.q(field.kind) .. " owns nothing. "
            .. "Rust asks each type to say "
            .. "that it may be copied so, because adding a pointer to it later would break every copy.")
        class = "C"
    else
        n:in_c("C copies any struct with =. That is right as long as no member owns anything; if " .. field_words(field) .. " does, two copies "
            .. "free one block.")
        class = "C"
    end
    ways_out(n, sort, field, whole)
    return n:close { headline = x .. " cannot be copied bit by bit", class = class, cwe = cwe, c_bug = bug, twin = made,
        exercises = class == "A" and { "core/own-shallow-struct-copy" } or nil }
end

-- E0184
function M.destructor(f)
    local drop, whole = shape.child(f, "^destructor declared here"), shape.code(f.primary)
    if not whole then
        return nil
    end
    local x = say.q(whole)
    local n = shape.open(f, "COPY.destructor", x .. " is to be Copy")
    shape.step(n, drop, "declared", "and it has this destructor")
    local where = drop and " on " .. say.line(drop.line) or ""
    n:say(x .. " on " .. say.line(f.primary.line) .. " is to be Copy, and it has a destructor" .. where .. ". It is the one or the other.")
    n:in_c("After b = a; there are two structs and one thing to release, and the destructor" .. where .. " runs for both: a second free() of "
        .. "one block, or a second "
        .. "close() of a descriptor that may belong to somebody else by then. ASan sees the first; the second close() only returns -1, which "
        .. "nobody looks at.")
    n:fix("take Copy away", "nearly always: = then hands the duty over, and the destructor runs once")
    n:fix("Clone by hand, with dup() or a new block", "when two independent owners are wanted")
    n:fix("take the impl Drop away, and release it in a function that is called on purpose", "when the struct only carries a number that others own")
    n:fix("split it: a Copy part with the plain data, an owner without Copy", "when most of it is plain data")
    return n:close { headline = "a type with a destructor cannot be Copy", class = "A", cwe = 415, c_bug = "double free",
        twin = twins.copied { tag = whole, copied = f.primary.line, owner = drop and drop.line or f.primary.line },
        exercises = { "core/own-shallow-struct-copy" } }
end

-- The type of a variable as its let shows it: "File { fd: 3 }" or "File::open(…)".
local function made_as(rest)
    return rest and (rest:match("^%s*:%s*(%u[%w_]*)") or rest:match("^%s*=%s*(%u[%w_]*)%s*[{(:]"))
end

-- E0040
function M.by_hand(f)
    local before = source.around(f.primary) or ""
    local path = (shape.code(f.primary) or ""):match("::")
    local x = not path and before:match("([%w_.]+)%.$") or (shape.line_text(f.primary):match("drop%(&mut%s+([%w_.]+)%)"))
    local line = f.primary.line
    local member = x and x:match("^self%.")
    local made, rest = nil, nil
    if x and x:match("^" .. source.IDENT .. "$") then
        made, rest = listing.let(f.d.source, line, x)
    end
    local ended = not member and listing.block_end(f.d.source, line) or nil
    local what = x and say.q(x) or "the value"
    local n = shape.open(f, member and "DESTRUCTOR.member" or "DESTRUCTOR.by_hand", "the destructor is called by hand")
    n:say(say.capital(what) .. "'s destructor is called by hand on " .. say.line(line) .. "; it would run once more at the end of the scope"
        .. (ended and ", on " .. say.line(ended) .. "." or "."))
    if member then
        n:in_c("In C a cleanup function calls those of its members. Here that is done for you: after this destructor the members' own run, in "
            .. "the order of "
            .. "their declaration, so the call on " .. say.line(line) .. " would release " .. what .. " twice.")
        n:fix("leave the call out", "nearly always: the member is released right after this function")
        n:fix("Option for the member, and .take() in the destructor", "when it has to go before something else that the destructor does")
    else
        n:in_c("In C you call the cleanup function yourself, and once. Here the end of the scope calls it as well" .. (ended and " "
            .. "(" .. say.line(ended) .. ")" or "")
            .. ": with the call on " .. say.line(line) .. " " .. what .. " would be released twice.")
        n:fix("drop(" .. (x or "x") .. ")", "to release it now: drop takes it over, so nothing is left for the end of the scope",
            n:offered("^consider using `drop` function"))
        n:fix("a { … } block around its use", "when it should end with a part of the function")
        n:fix("a method close(self) that returns a Result", "when releasing can fail and the caller must know; a destructor cannot report it")
    end
    return n:close { headline = "the destructor would run twice", class = "A", cwe = 415, c_bug = "double free",
        twin = twins.destroyed_twice { subject = not member and x or nil, tag = made_as(rest), called = line, ended = ended, made = made },
        exercises = { "core/own-double-free-cleanup" } }
end

-- A page for the three codes.
function M.page(code, title, model, in_c, fixes, twin)
    return { code = code, title = title, model = model, in_c = in_c, class = "A", c_bug = "double free", cwe = 415, fixes = fixes, twin = twin,
        see = { exercises = { "core/own-double-free-cleanup" } } }
end

return M
