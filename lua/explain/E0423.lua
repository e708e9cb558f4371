-- E0423: a macro, a type or a struct where a value or a function is wanted.

local cdecl = require "explain.cdecl"
local say = require "ferry.say"
local shape = require "ferry.shape"

local M = { code = "E0423", needs_subject = false }

M.page = {
    code = "E0423", title = "The name is no value and no function",
    model = "Macros are called with a !, structs with named fields are built with braces, and a type stands in angle brackets, not in "
        .. "parentheses.",
    in_c = "In C sizeof takes a type in parentheses, and a macro looks like a function.",
    class = "D",
    fixes = {
        { title = "add the !", when = "for a macro" },
        { title = "S { field: value }", when = "for a struct with named fields" },
        { title = "size_of::<T>()", when = "for sizeof(T)" },
    },
    see = { exercises = {} },
}

local function macro(f, name)
    local n = shape.open(f, "VALUE.macro", say.q(name) .. " is a macro")
    n:say(say.q(name) .. " on " .. say.line(f.primary.line) .. " is a macro, and a macro is called with a !.")
    n:in_c("In C a macro looks like a function until it evaluates an argument twice; the ! says that something other than a call happens "
        .. "here, for instance a format that is checked while compiling.")
    n:fix("write " .. name .. "!", "always", n:offered("to invoke the macro$"))
    return n:close { headline = "a macro is called with !", class = "D" }
end

local function builtin(f, name)
    local decl = cdecl.read(shape.line_text(f.primary))
    if decl and decl.stars > 0 then
        local n, headline = cdecl.note(f, decl, "block")
        return n:close { headline = headline, class = "D" }
    end
    local n = shape.open(f, "VALUE.type", say.q(name) .. " is a type")
    local size = shape.line_text(f.primary):find("sizeof", 1, true)
    n:say(say.q(name) .. " on " .. say.line(f.primary.line) .. " is a type and stands where a value is wanted; a type is never an argument in "
        .. "parentheses.")
    n:in_c(size and "C's sizeof is an operator that takes either. Rust's is a function with a type parameter." or
        "In C a type in parentheses is a cast or belongs to sizeof; both are written another way here.")
    n:fix("std::mem::size_of::<" .. name .. ">()", "for sizeof")
    n:fix("value as " .. name, "for a cast")
    return n:close { headline = "a type is not a value", class = "D" }
end

local function struct(f, name)
    local where = shape.label(f, "defined here$")
    local n = shape.open(f, "VALUE.struct", say.q(name) .. " has named fields")
    shape.step(n, where, "declared", "its fields have names")
    n:say(say.q(name) .. (where and " of " .. say.line(where.line) or "") .. " has named fields, so there is no function of this name to call on "
        .. say.line(f.primary.line) .. ".")
    n:in_c("C initialises a struct by the order of its members or by .name = value; Rust wants every name, with a colon and no dot, and every "
        .. "field.")
    n:fix(name .. " { field: value, … }", "to build one", n:offered("^use struct literal syntax instead"))
    n:fix("a function " .. name .. "::new", "when building one takes more than that")
    return n:close { headline = "a struct is built with braces", class = "D" }
end

function M.explain(f)
    local kind, name = f.message:match("found ([%a ]+) `([^`]+)`$")
    if not name or name:find("%c") then
        return nil
    elseif kind == "macro" then
        return macro(f, name)
    elseif kind == "builtin type" then
        return builtin(f, name)
    elseif kind == "struct" and shape.label(f, "defined here$") then
        return struct(f, name)
    end
    return nil
end

return M
