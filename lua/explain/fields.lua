-- E0609, E0610, E0615: a member that the thing before the dot does not have. What stands there
-- decides: an Option, a raw pointer, a container, a lock, an enum, a method's name.

local facts = require "ferry.facts"
local say = require "ferry.say"
local shape = require "ferry.shape"
local twins = require "ferry.twins_null"

local M = {}

local function at(f)
    return say.line(f.primary.line)
end

-- What stands before the dot on the line, as the reader wrote it: a name or a path.
local function before(f)
    local row = f.primary.text and f.primary.text[1]
    local head = row and row.text:sub(1, (utf8.offset(row.text, row.from) or 1) - 1)
    return head and (head:match("([%a_][%w_.]*)%.%s*$") or head:match("([%a_][%w_.]*)%->%s*$"))
end

-- The function whose result stands before the dot.
local function called(f)
    local row = f.primary.text and f.primary.text[1]
    local head = row and row.text:sub(1, (utf8.offset(row.text, row.from) or 1) - 1)
    return head and head:match("([%a_][%w_]*)%b()%.%s*$")
end

-- The type behind a reference.
local function pointee(kind)
    return (kind:gsub("^&'[%w_]+%s+", ""):gsub("^&", ""):gsub("^mut%s+", ""))
end

local function option(f, field, kind, x)
    local result = pointee(kind):match("^Result<")
    local pointer = not result and (kind:find("<&", 1, true) or kind:find("<Box", 1, true) or kind:find("<Rc", 1, true)) ~= nil
    local n = shape.open(f, result and "FIELD.result" or "FIELD.option", "this is " .. (result and "a Result" or "an Option")
        .. ", not yet the object")
    local call = not x and called(f) or nil
    n:say((x and say.q(x) or call and "What " .. say.q(call) .. " gives" or "What stands before the dot") .. " on " .. at(f) .. " is of type " .. say.q(kind) .. ", and " .. say.q(field)
        .. " belongs to what may be in it.")
    local made
    if result then
        n:in_c("In C this is the out-parameter read before the return code: after a failure it holds whatever was there before.")
    elseif pointer then
        n:in_c("In C this is " .. (x or call and call .. "()" or "p") .. "->" .. field .. " without a test for NULL, which works until the first time there is nothing. "
            .. "The Option is that pointer; the test is what rustc misses.")
        made = twins.member { pointer = x, field = field, line = f.primary.line }
    else
        n:in_c("In C this is a struct with a flag beside it that says whether it is filled in, and the flag is not looked at.")
    end
    n:fix(result and "match, or if let Ok(v) = …" or "if let Some(v) = &…, or let … else", "when the program should do something else then")
    local view = kind:find("<&", 1, true) ~= nil
    n:fix((result or view) and "? before the dot" or ".as_ref()? or .as_mut()? before the dot", "when this function returns " .. (result
        and "a Result" or "an Option") .. " itself")
    n:fix((result or view) and ".expect(\"why\") before the dot" or ".as_ref().expect(\"why\") before the dot", "when it cannot be missing; it "
        .. "panics if it is"
        .. ((result or view) and "" or ", and as_ref leaves the owner in its place"))
    return n:close { headline = "open the " .. (result and "Result" or "Option") .. " first: " .. say.q(field) .. " is inside", class = pointer and "A"
        or "B",
        cwe = pointer and 476 or 252, c_bug = pointer and "null pointer dereference" or "unchecked return value", twin = made }
end

local function raw(f, field, kind, x)
    local n = shape.open(f, "FIELD.raw", "this is a raw pointer, and the dot does not follow it")
    n:say((x and say.q(x) or "What stands before the dot") .. " on " .. at(f) .. " is a raw pointer, " .. say.q(kind) .. ". The dot follows "
        .. "references and Boxes by "
        .. "itself, but not what may be NULL or dangle.")
    n:in_c((shape.line_text(f.primary):find("->", 1, true) and "C follows the pointer without a question. " or "In C that is p.f where p->f is meant; gcc asks for "
        .. "the arrow. ") .. "p->" .. field .. " is (*p)." .. field .. " here, and the * is what "
        .. "needs unsafe.")
    n:fix("unsafe { (*" .. (x or "p") .. ")." .. field .. " }", "when you know that it points to a live object")
    n:fix("a reference, made once at the border: unsafe { &*" .. (x or "p") .. " } or " .. (x or "p") .. ".as_ref()", "when it is used more than once; as_ref gives None for NULL")
    return n:close { headline = "a raw pointer is followed by hand", class = "D" }
end

-- Rows: type, rule, what it is, C, ways out.
local HOLDERS = {
    { "^Vec<", "FIELD.vec", "is the array, not one of its elements", "In C v.x on an array is no member of it either, but v->x compiles: the "
        .. "array decays and "
        .. "means v[0].x.", { "v[i].$f, or v[0].$f", "for one element" }, { "for e in &v { e.$f }", "for all of them" } },
    { "^%[", "FIELD.vec", "is the array, not one of its elements", "In C v.x on an array is no member of it either, but v->x compiles: the array "
        .. "decays and "
        .. "means v[0].x.", { "v[i].$f", "for one element" }, { "for e in &v { e.$f }", "for all of them" } },
    { "RefCell<", "FIELD.cell", "keeps the object behind a check at run time", "C has the plain pointer here, and a callback that changes the "
        .. "object while the caller reads it "
        .. "goes unnoticed.", { ".borrow().$f", "to read" }, { ".borrow_mut().$f = …", "to write; it panics while somebody else holds it" } },
    { "Mutex<", "FIELD.mutex", "keeps the object behind its lock", "In C the mutex lies beside the data, and a comment says which of them it "
        .. "guards. Access without the lock "
        .. "compiles and is a data race.", { "let s = m.lock().unwrap(), and then s.$f", "for several accesses under one lock: it is released where s ends" },
        { ".lock().unwrap().$f", "for a single one: released at the end of the statement, before which a second lock() would wait for ever" } },
    { "RwLock<", "FIELD.mutex", "keeps the object behind its lock", "In C the lock lies beside the data, and a comment says which of them it "
        .. "guards. Access without it compiles "
        .. "and is a data race.", { ".read().unwrap().$f", "to read" }, { ".write().unwrap().$f = …", "to write" } },
    { "Cell<", "FIELD.cell", "hands its value in and out as a whole, never a pointer to a part", "C would write the member in place.",
        { ".get().$f", "for a Copy type" }, { "take it out with .get(), change it, .set() it back", "to change a member" } },
}

local function holder(f, field, kind, row, x)
    local n = shape.open(f, row[2], "this " .. row[3])
    n:say((x and say.q(x) or "What stands before the dot") .. " on " .. at(f) .. " is of type " .. say.q(kind) .. ": it " .. row[3] .. ".")
    n:in_c(row[4])
    for i = 5, #row do
        n:fix((row[i][1]:gsub("%$f", field)), row[i][2])
    end
    local race = row[2] == "FIELD.mutex"
    return n:close { headline = say.q(field) .. " belongs to what is inside", class = race and "A" or "D", c_bug = race and "data race" or nil,
        cwe = race and 820 or nil, exercises = { race and "core/conc-mutex-owns-data" or nil } }
end

-- What lock(), read() or write() return, before anybody has looked whether it is a guard.
local function locked(f, field, x)
    local n = shape.open(f, "FIELD.lock_result", "this is the Result of lock()")
    n:say((x and say.q(x) or "What stands before the dot") .. " on " .. at(f) .. " is what lock() returns, a Result: the guard, behind which "
        .. say.q(field) .. " is, is in its Ok.")
    n:in_c("pthread_mutex_lock() returns an int that hardly anybody reads. Here an Err says that a thread panicked while it had the lock, and may have "
        .. "left the object half changed.")
    n:fix(".unwrap() behind lock()", "nearly always: then this thread panics as well")
    n:fix(".unwrap_or_else(|e| e.into_inner())", "when an object that is half changed does no harm")
    return n:close { headline = "lock() returns a Result, with the guard inside", class = "D" }
end

local function method(f, field, kind)
    local offered = shape.child(f, "use parentheses to call the method") or shape.child(f, "a method .- also exists")
    local n = shape.open(f, "FIELD.method", say.q(field) .. " is a method")
    n:say(say.q(field) .. " on " .. at(f) .. " is a method of " .. say.q(kind) .. ", no field, and without parentheses it is no call.")
    n:in_c("In C a function's name alone is its address: if (s->len) compiles and is true as long as the pointer is set. gcc warns only where it "
        .. "sees that the address "
        .. "can never be NULL.")
    n:fix("put () behind it", "to call it", offered and (n:offered("use parentheses to call the method") or n:offered("a method .- also exists")))
    n:fix("T::" .. field .. ", or the closure || x." .. field .. "()", "when the function itself is meant, as a callback")
    return n:close { headline = "a method is called with parentheses", class = "D" }
end

-- A field of the declared type: misspelt, of an inner struct, of an enum's variant, or not there.
local function other(f, field, kind, x)
    local inner, similar = facts.child(f, "field of the same name"), facts.child(f, "similar name exists")
    local base = pointee(kind)
    local enum = (f.d.source or ""):match("%f[%w]enum%s+" .. base:gsub("%p", "%%%0") .. "%f[^%w_]")
    local generic = shape.label(f, "^type parameter")
    local span = similar and similar.spans[1]
    local better = span and not span.std and (span.replacement or ""):match("^[%w_]+$")
    local path = inner and inner.spans[1] and (inner.spans[1].replacement or ""):match("^([%w_.]+)%.$")
    local array_index = facts.child(f, "use array indexing") or facts.child(f, "array indexing")
    local rule = path and "FIELD.inner" or enum and "FIELD.enum" or generic and "FIELD.generic" or base:match("^%(") and "FIELD.tuple"
        or array_index and "FIELD.index" or better and "FIELD.misspelt" or "FIELD.none"
    local n = shape.open(f, rule, say.q(kind) .. " has no field " .. say.q(field))
    shape.step(n, generic, "declared", "the type parameter is declared here")
    local who = x and say.q(x) or "What stands before the dot"
    if rule == "FIELD.inner" then
        n:say(who .. " on " .. at(f) .. " is " .. say.a(base) .. ", which has no field " .. say.q(field) .. "; its field " .. path .. " has.")
        n:in_c("C finds the members of an anonymous inner struct by themselves (C11), those of a named one not. Rust has the second kind only.")
        n:fix("write " .. path .. "." .. field, "always", n:offered("same name"))
        n:fix("a method that hands it out", "when callers should not know where it lies")
    elseif rule == "FIELD.enum" then
        n:say(who .. " on " .. at(f) .. " is " .. say.a(base) .. ", an enum: " .. say.q(field) .. " belongs to one of its variants, and which one "
            .. "it is has to be asked first.")
        n:in_c("In C this is u.member of a tagged union without a look at the tag: it compiles, and reads the bytes of whatever variant is in there.")
        n:fix("match, with an arm for each variant", "when all of them matter")
        n:fix("if let, or let … else", "when one of them does")
        return n:close { headline = "ask for the variant before its field", class = "B", cwe = 843, c_bug = "wrong union member read" }
    elseif rule == "FIELD.generic" then
        n:say(who .. " on " .. at(f) .. " is of type " .. say.q(kind) .. ", which may be any type, so it has no fields.")
        n:in_c("A C macro would take whatever struct has such a member. A generic function is checked by its bounds alone, and bounds are "
            .. "functions, not members.")
        n:fix("a trait with a method " .. field .. "(), and the bound " .. base .. ": Trait", "for several types")
        n:fix("the concrete type in the signature", "for one")
    elseif rule == "FIELD.index" then
        n:say(who .. " on " .. at(f) .. " is an array, and a number behind a dot is a tuple's field.")
        n:in_c("It is a[0] in C as well.")
        n:fix("write [" .. field .. "]", "always", n:offered("array indexing"))
    elseif base:match("^%(") then
        n:say(who .. " on " .. at(f) .. " is a tuple, " .. say.q(kind) .. ", whose fields are numbered from 0.")
        n:in_c("C has no tuples; one declares a struct for the two return values.")
        n:fix(".0 to ." .. select(2, base:gsub(",", "")), "the fields that it has")
        n:fix("a struct with names", "when the numbers say too little")
    else
        n:say(who .. " on " .. at(f) .. " is of type " .. say.q(kind) .. ", which has no field " .. say.q(field) .. (better
            and "; the nearest is " .. better .. "." or "."))
        n:in_c("C says that the struct has no member of this name.")
        if better then
            n:fix("write " .. better, "when it is a slip", n:offered("similar name exists"))
        end
        n:fix("add the field to the struct", "when it belongs there; every place that builds one then has to set it")
        n:fix(field .. "(), with parentheses", "when it is a method")
        if not f.d.source and base:match("^%u") then
            n:fix("match, or if let", "when it is an enum: its fields belong to its variants")
        end
    end
    return n:close { headline = say.q(kind) .. " has no field " .. say.q(field), class = "D" }
end

function M.none(f)
    local field, kind = f.message:match("^no field `([^`]+)` on type `([^`]+)`$")
    if field and kind:match("^Result<[%w_:]*Guard<.*PoisonError<") then
        return locked(f, field, before(f))
    elseif not field or #kind > 70 then
        return nil
    end
    local x, base = before(f), pointee(kind)
    if base:match("^Option<") or base:match("^Result<") then
        return option(f, field, kind, x)
    elseif base:match("^%*") then
        return raw(f, field, kind, x)
    end
    if not facts.child(f, "array indexing") then
        for _, row in ipairs(HOLDERS) do
            if base:find(row[1]) then
                return holder(f, field, kind, row, x)
            end
        end
    end
    return other(f, field, kind, x)
end

function M.primitive(f)
    local kind = f.message:match("^`([^`]+)` is a primitive type")
    local field, x = shape.code(f.primary), before(f)
    if not kind or not field then
        return nil
    end
    local n = shape.open(f, "FIELD.number", "a number has no fields")
    n:say((x and say.q(x) or "What stands before the dot") .. " on " .. at(f) .. " is of type " .. say.q(kind) .. ", a plain value, so "
        .. "there is no " .. say.q(field) .. " in it.")
    n:in_c("C says request for member in something not a structure or union. Where it comes from a typedef that used to be a struct, or from a "
        .. "loop that gives an index "
        .. "and not the element, the declaration is the place to look.")
    n:fix("the struct that holds it", "when the index or handle was taken for the object: table[" .. (x or "i") .. "]." .. field)
    n:fix("a method, with parentheses", "as numbers have methods: x.abs(), x.pow(2), x.to_string()")
    return n:close { headline = say.a(kind) .. " has no fields", class = "D" }
end

function M.method(f)
    local field, kind = f.message:match("^attempted to take value of method `([^`]+)` on type `([^`]+)`")
    return field and method(f, field, kind) or nil
end

M.as_method = method

return M
