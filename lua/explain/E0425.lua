-- E0425: a value, function or type that is not known here. First the names of C itself.

local cnames = require "explain.cnames"
local enums = require "explain.enums"
local facts = require "ferry.facts"
local say = require "ferry.say"
local shape = require "ferry.shape"
local source = require "ferry.source"

local M = { code = "E0425", needs_subject = false }

M.page = {
    code = "E0425", title = "A name that is not known here",
    model = "There are no headers: a name is found by its module path, and use shortens the path. A variable lives to the end of its block; "
        .. "a struct's fields are reached through self.",
    in_c = "An undeclared identifier, and the C compiler refuses it as well.",
    class = "D",
    fixes = {
        { title = "the Rust name", when = "for what C calls NULL, printf, malloc, size_t" },
        { title = "use path::Name;", when = "when it lives in another module, as with a missing #include" },
        { title = "declare it in the block around", when = "when it ended with an inner block" },
    },
    see = { exercises = {} },
}

-- What rustc guesses from the spelling, and what is to be said of it.
local HINTS = {
    { "^you may have meant to use the `print`", "rustc's hint at print! has the name right, but the format has to change as well: print! shows a %d as it stands." },
    { "^consider importing this function", "The function that rustc would import makes a raw pointer." },
}

-- NULL as None, where the field or variable that it goes to is an Option.
local function null(f, name)
    local before = name == "NULL" and source.around(f.primary) or ""
    local field = before:match("[{,]%s*([%a_][%w_]*)%s*:%s*$") or before:match("^%s*([%a_][%w_]*)%s*:%s*$")
    local option = before:match("let%s+m?u?t?%s*[%w_]+%s*:%s*Option<[^=]*=%s*$")
    if field and f.d.source then
        for kind in f.d.source:gmatch("%f[%w_]" .. field .. "%s*:%s*([%w_:]+)") do
            if kind:match("^Option$") then option = true elseif kind ~= "NULL" then return nil end
        end
    end
    local p = f.primary
    return option and { { file = f.file, byte = p.byte, byte_end = p.byte_end, text = "None" } } or nil
end

local function of_c(f, name, row, what)
    local n = shape.open(f, "NAME.c", say.q(name) .. " is a name of C")
    n:say(say.q(name) .. " on " .. say.line(f.primary.line) .. " is C's, and no " .. what .. " of this name is in sight here. " .. row.model)
    for i, hint in ipairs(HINTS) do
        if facts.child(f, hint[1]) and (i == 1 or name == "null") then
            n:say(hint[2])
        end
    end
    n:in_c(row.c)
    for i = 1, #row do
        n:fix(row[i][1], row[i][2], i == 1 and null(f, name) or nil)
    end
    return n:close { headline = say.q(name) .. " is a name of C, not of Rust", class = "D" }
end

local function import(f, name, what)
    local child = facts.child(f, "^consider importing")
    local path = child and child.spans[1] and (child.spans[1].replacement or ""):match("use ([%w_:]+);")
    local several = child and child.spans[2] ~= nil
    local n = shape.open(f, "NAME.import", say.q(name) .. " is not known in this module")
    n:say(say.q(name) .. " on " .. say.line(f.primary.line) .. " exists" .. (path and (several and ", as " .. path .. " among others" or ", as "
        .. path) or "") .. ", but this module has not been "
        .. "told where to find it.")
    n:in_c("It is the missing #include. The difference: use only shortens a path, it brings no text in and can go inside a function.")
    n:fix(path and "use " .. path .. "; at the top" or "a use line at the top", "when the " .. what .. " is used more than once",
        not several and n:offered("^consider importing") or nil)
    n:fix("write the whole path", "when it is used once")
    return n:close { headline = say.q(name) .. " needs a use line", class = "D" }
end

local function ended(f, name, span)
    local n = shape.open(f, "NAME.scope", say.q(name) .. " is no longer there")
    shape.step(n, span, "made", "this " .. say.q(name) .. " lives in an inner block")
    n:say("The " .. say.q(name) .. " of " .. say.line(span.line) .. " belongs to an inner block and ended with it, so " .. say.line(f.primary.line)
        .. " has nothing to refer to.")
    n:in_c("C has the same rule for blocks; there one declares the variable further out and assigns inside.")
    n:fix("declare it before the block, let mut " .. name .. " = …;", "when the block changes it")
    n:fix("let the block be its value, let " .. name .. " = { … };", "when the block computes it once")
    return n:close { headline = say.q(name) .. " ended with its block", class = "D" }
end

local function member(f, name)
    local method = shape.child(f, "the available field$") == nil and facts.child(f, "consider using the .- on `Self`")
    local n = shape.open(f, "NAME.member", say.q(name) .. " is a member, and self is missing")
    n:say(say.q(name) .. " on " .. say.line(f.primary.line) .. " is a " .. (method and "function" or "field") .. " of the type, and those are "
        .. "reached through " .. (method and "Self:: or self." or "self.") .. " only.")
    n:in_c("In C it is the this-pointer that you pass yourself, p->" .. name .. ". C++ looks members up without it; Rust does not.")
    n:fix((method and "put self. or Self:: before it" or "self." .. name), "always", n:offered("available field") or n:offered("on `Self`"))
    return n:close { headline = "self is missing before " .. say.q(name), class = "D" }
end

-- A variant without its enum in front.
local function variant(f, name, enum, imported)
    local n = shape.open(f, "NAME.variant", say.q(name) .. " is a variant of " .. say.q(enum))
    n:say(say.q(name) .. " on " .. say.line(f.primary.line) .. " is a variant of " .. say.q(enum) .. ", and a variant is named with its "
        .. "enum in front.")
    n:in_c("C's enumerators are names of the whole file, which is why they carry a prefix, COLOR_RED. Here the prefix is the type.")
    n:fix("write " .. enum .. "::" .. name, "always")
    n:fix("use " .. enum .. "::*; inside the function", "for a long match", imported and imported.spans[2] == nil
        and n:offered("^consider importing") or nil)
    return n:close { headline = say.q(name) .. " needs its enum in front", class = "D", cause = enums.cause(enum) }
end

-- An assignment to a name that was never declared.
local function undeclared(f, name)
    local n = shape.open(f, "NAME.let", say.q(name) .. " is not declared")
    local loop = (f.d.source or ""):match("for%s+" .. name .. "%s+in%s")
    n:say(say.line(f.primary.line):gsub("^l", "L") .. " assigns to " .. say.q(name) .. ", and no let has declared it.")
    n:in_c("C wants the declaration as well" .. (loop and "; a variable declared in a for loop ends with the loop, there as here."
        or ". A let is that declaration, with the type left to the value."))
    n:fix("let mut " .. name .. " = …;", "when it is changed later; let alone when it is not", n:offered("introduce a new binding"))
    n:fix("correct the name", "when there is one like it")
    return n:close { headline = say.q(name) .. " is not declared", class = "D" }
end

-- T without <T>.
local function parameter(f, name)
    local n = shape.open(f, "NAME.parameter", say.q(name) .. " is declared nowhere")
    n:say(say.q(name) .. " on " .. say.line(f.primary.line) .. " looks like a type parameter, and a type parameter is declared before it is used: "
        .. "behind the name of the function or struct, and behind impl.")
    n:in_c("C has void * for it, or a macro with the type as an argument.")
    n:fix("<" .. name .. "> behind the name, impl<" .. name .. "> for an impl", "for any type", n:offered("^you might be missing a type parameter"))
    n:fix("the type itself", "when it is always the same one")
    return n:close { headline = say.q(name) .. " has to be declared, <" .. name .. ">", class = "D" }
end

local function similar(f, name, what)
    local child = facts.child(f, "similar name exists$")
    local span = child and child.spans[1]
    local better = span and not span.std and span.replacement
    better = better and better:match("^[%w_:!]+$")
    local defined = shape.label(f, "^similarly named")
    local n = shape.open(f, better and "NAME.misspelt" or "NAME.unknown", say.q(name) .. " is not declared")
    shape.step(n, defined, "declared", "a name that is almost the same")
    n:say("Nothing called " .. say.q(name) .. " is visible on " .. say.line(f.primary.line)
        .. (better and "; the nearest is " .. better .. (defined and ", declared on " .. say.line(defined.line) or "") .. "." or "."))
    n:in_c(what == "type" and "In C that is an unknown type name. A Rust type needs no declaration further up: only the module has to be right."
        or what == "trait" and "C has no traits; the nearest is a struct of function pointers, and this is one whose header is missing."
        or what == "function" and "In C before C99 a call of an unknown function compiled, with int for its result. Rust needs no "
        .. "prototype either, but the function must exist; the order in the file does not matter."
        or "In C that is an undeclared identifier. There are no globals without static or const, and no declaration without let.")
    if better then
        n:fix("write " .. better, "when it is a slip", n:offered("similar name exists$"))
    end
    n:fix(what == "value" and "let " .. name .. " = …; before it" or "define it, or use the module that has it",
        "when it has yet to be written")
    return n:close { headline = say.q(name) .. " is not known here", class = "D" }
end

-- The line of an arm further up in the same match whose pattern binds the name.
local function arm_of(f, name)
    local lines, at = {}, f.primary.line
    for line in ((f.d.source or "") .. "\n"):gmatch("([^\n]*)\n") do
        lines[#lines + 1] = line
    end
    if not (lines[at] or ""):find("=>", 1, true) then
        return nil
    end
    for i = at - 1, 1, -1 do
        local pattern = lines[i]:match("^(.-)=>")
        if pattern and pattern:match("[%({,]%s*" .. name .. "%s*[%)},@]") then
            return i
        elseif lines[i]:match("%f[%w_]match%f[^%w_]") or lines[i]:match("%f[%w_]fn%f[^%w_]") then
            return nil
        end
    end
    return nil
end

local function arm(f, name, line)
    local n = shape.open(f, "NAME.arm", say.q(name) .. " is not declared in this arm")
    n:say("The " .. say.q(name) .. " of " .. say.line(line) .. " belongs to that arm: its pattern declares it, for that arm's value, and "
        .. say.line(f.primary.line) .. " is another.")
    n:in_c("In C every case of a switch sees all members of the union, and default: reads the one of " .. say.line(line) .. " for whatever is left. Here "
        .. "what a variant carries has a name only where that variant has been recognised.")
    n:fix("an arm with a pattern of its own, Enum::Variant(x) => …", "for each variant that has something to read")
    n:fix("leave the name out", "when the value does not matter here")
    return n:close { headline = say.q(name) .. " belongs to the arm of " .. say.line(line), class = "B", cwe = 843, c_bug = "wrong union member read" }
end

-- The enum of the reader's whose variant rustc would import.
local function enum_of(imported, name)
    local path = imported.spans[1] and imported.spans[1].replacement or ""
    return imported.message:find("variant", 1, true) and path:match("([%w_]+)::" .. name .. ";") or nil
end

function M.explain(f)
    local what, name = f.message:match("^cannot find (%a[%a ,]*) `([^`]+)` in this scope")
    if not name then
        what, name = f.message:match("^cannot find (%a[%a ,]*) `([^`]+)` in %a+ `[^`]+`")
        if not name then
            return nil
        end
    end
    what = what:match("type") or what:match("function") or what:match("trait") or "value"
    local row = cnames[name]
    local scope = facts.child(f, "available in a different scope")
    local imported = facts.child(f, "^consider importing")
    local own = imported and imported.spans[1] and (imported.spans[1].replacement or ""):find("use crate::", 1, true)
    if row and not own then
        return of_c(f, name, row, what)
    elseif facts.child(f, "available field$") or facts.child(f, "on `Self`") then
        return member(f, name)
    elseif scope and scope.spans[1] and not scope.spans[1].std then
        return ended(f, name, scope.spans[1])
    elseif imported and enum_of(imported, name) then
        return variant(f, name, enum_of(imported, name), imported)
    elseif imported then
        return import(f, name, what)
    end
    local other = what == "value" and arm_of(f, name)
    if other then
        return arm(f, name, other)
    elseif facts.child(f, "introduce a new binding") then
        return undeclared(f, name)
    elseif what == "type" and f.d.code ~= "E0422" and name:match("^%u$") then
        return parameter(f, name)
    end
    return similar(f, name, what)
end

return M
