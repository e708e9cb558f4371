-- C's cast, (Name)value, in a line that rustc cannot read, to a type that is no number of C's or Rust's.
--
--   read(before, after, message, source) -> { name, value, kind, body } or nil    the halves of the line at
--                                            rustc's place; kind: "tuple", "struct", "enum", "type", "pointer" or nil
--   note(f, cast) -> note, headline

local say = require "ferry.say"
local shape = require "ferry.shape"

local M = {}

-- Words that a value may follow; behind any other word or bracket the parentheses are a call's.
local OPENS = { ["return"] = true, ["break"] = true, ["in"] = true, ["match"] = true, ["if"] = true, ["while"] = true, ["else"] = true }

-- How the program declares the type: its kind, and what stands in its braces or parentheses.
local function declared(source, name)
    for word, tail in source:gmatch("%f[%w_](%l+)%s+" .. name .. "%f[^%w_]%s*([^\n]*)") do
        if word == "struct" then
            return tail:match("^%b<>%s*%(") and "tuple" or tail:match("^%(") and "tuple" or "struct", tail:match("%b()")
        elseif word == "enum" or word == "type" or word == "union" then
            return word
        end
    end
    return nil
end

-- The value that is cast, as far as it is a name with what hangs on it, or a number.
local function operand(after)
    local name, at = after:match("^%s*([%w_]+)()")
    while name do
        local more = after:match("^%.[%w_]+", at) or after:match("^%b()", at) or after:match("^%b[]", at)
        if not more then
            break
        end
        name, at = name .. more, at + #more
    end
    return name and #name <= 40 and name or nil
end

function M.read(before, after, message, source)
    local lead, path, stars = before:match("^(.*)%(%s*([%a_][%w_:]*)%s*([%s%*]*)%)%s*$")
    local name = path and path:match("([%a_][%w_]*)$")
    if not name or not message:find("or an operator, found ", 1, true) then
        return nil
    end
    local last = lead:match("([%w_%)%]>!?])%s*$")
    if last and not (lead:match("=>%s*$") or lead:match("%s>%s*$") or OPENS[lead:match("(%l+)%s*$")]) then
        return nil
    end
    if stars ~= "" then
        return { name = "*const " .. name, value = operand(after), kind = "pointer" }
    end
    local kind, body = declared(source or "", name)
    if not kind and not (name:match("^%u[%w_]*%l") or name:match("_t$")) then
        return nil
    end
    return { name = name, value = operand(after), kind = kind, body = body }
end

local STRUCT_IN_C = "C refuses a cast to a struct too (gcc: conversion to non-scalar type requested). Where $q is a typedef of an integer, it takes any "
    .. "number for one without a word, which is what a type of its own ends."

local function ways(n, cast)
    local q, value = say.q(cast.name), cast.value or "value"
    if cast.kind == "tuple" or cast.kind == "struct" then
        local make = cast.kind == "struct" and cast.name .. " { field: " .. value .. " }, with each of its fields"
            or (cast.body or ""):find(",", 1, true) and cast.name .. "(" .. value .. ", …)" or cast.name .. "(" .. value .. ")"
        n:say(q .. " is a struct, and a value of it is made by its constructor.")
        n:in_c((STRUCT_IN_C:gsub("%$q", q)))
        n:fix(make, "to make one, where " .. say.q(value) .. " is what its field holds")
        n:fix("the value that is a " .. q .. " already", "where there is one: what a call takes stands in its signature")
    elseif cast.kind == "enum" then
        n:say(q .. " is an enum: as goes from it to a number, not back.")
        n:in_c("C makes an enum of any integer, including those that no enumerator has.")
        n:fix("match " .. value .. " { 0 => …, _ => … }", "to choose the variant, with a way out for other numbers")
        n:fix("impl TryFrom for " .. cast.name, "where it is needed in several places")
    else
        n:in_c("C's cast changes value and type without a question. as is the same conversion, except that a float out of range gives the nearest "
            .. "integer and is no undefined behaviour.")
        if not cast.kind and not cast.name:match("_t$") then
            n:fix(cast.name .. "(" .. value .. "), or " .. cast.name .. " { … }", "where " .. q .. " is a struct")
        end
        n:fix(value .. " as " .. cast.name, cast.kind == "pointer" and "for a raw pointer that goes to C"
            or "where " .. q .. " is a number or a raw pointer")
    end
end

function M.note(f, cast)
    local n = shape.open(f, "HABIT.cast", "C's cast; Rust's is value as type, for numbers, pointers, bool, char and plain enums")
    n:say(say.capital(say.line(f.primary.line)) .. " has a type in parentheses in front of a value, which is C's cast. Rust reads the parentheses as a value "
        .. "and does not expect another one behind it; its own cast is value as type, for numbers, pointers, bool, char and plain enums.")
    ways(n, cast)
    return n, (cast.kind == "tuple" or cast.kind == "struct") and "a struct is made by its constructor, not by a cast"
        or cast.kind == "enum" and "a number is no enum, and no cast makes it one" or "a cast is written behind the value"
end

return M
