-- E0423: a macro, a type or a struct where a value or a function is wanted.

local cdecl = require "explain.cdecl"
local say = require "ferry.say"
local shape = require "ferry.shape"
local source = require "ferry.source"

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
    local cast = not size and (shape.line_text(f.primary)):match("%f[%w_]" .. name .. "%s*(%b())")
    if cast then
        n:fix(name == "bool" and cast:sub(2, -2) .. " != 0" or cast:sub(2, -2) .. " as " .. name, "for a cast")
    end
    n:fix("std::mem::size_of::<" .. name .. ">()", "for sizeof")
    if not cast then
        n:fix("value as " .. name, "for a cast")
    end
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
    local edits = n:offered("^use struct literal syntax instead")
    for _, edit in ipairs(edits or {}) do
        if edit.text:find("%f[%w]val%f[%W]") then  -- rustc's word for what is still to be filled in
            edits = nil
            break
        end
    end
    n:fix(name .. " { field: value, … }", "to build one", edits)
    n:fix("a function " .. name .. "::new", "when building one takes more than that")
    return n:close { headline = "a struct is built with braces", class = "D" }
end

-- C.Red, or an enum alone.
local function enum(f, name)
    local after = (select(2, source.around(f.primary)) or ""):match("^%s*%.%s*([%w_]+)")
    local where = shape.label(f, "defined here$")
    local n = shape.open(f, "VALUE.enum", say.q(name) .. " is the enum, no value of it")
    shape.step(n, where, "declared", "its variants are listed here")
    n:say(say.q(name) .. " on " .. say.line(f.primary.line) .. " is the type" .. (after and ", and a variant is reached through two "
        .. "colons, not a dot." or ", and a value of it is one of its variants."))
    n:in_c(after and "In C the enumerator stands alone; the dot is for members of an object, here as there." or "In C enum color is a type as "
        .. "well, and RED is the value.")
    n:fix(name .. "::" .. (after or "…"), "for a variant", after and n:offered("^use the path separator") or nil)
    return n:close { headline = "a variant is written " .. name .. "::" .. (after or "…"), class = "D" }
end

-- A type's name called like a constructor, or standing where a value is wanted.
local LIBRARY = { String = { "String::from(\"…\")", "from a literal" }, Vec = { "vec![…], or Vec::new()", "with elements, or empty" },
    Box = { "Box::new(x)", "for a value on the heap" },
    HashMap = { "HashMap::new()", "for an empty one" }, Rc = { "Rc::new(x)", "for a counted one" }, Arc = { "Arc::new(x)", "for a counted one" },
        Mutex = { "Mutex::new(x)", "around the data" } }

local function type_name(f, kind, name)
    local where = shape.label(f, "defined here$")
    local dot = (select(2, source.around(f.primary)) or ""):match("^%s*%.%s*([%w_]+)")
    local n = shape.open(f, dot and "VALUE.dot" or "VALUE.named", say.q(name) .. " is a " .. kind .. ", no value")
    shape.step(n, where, "declared", "it is declared here")
    n:say(say.q(name) .. " on " .. say.line(f.primary.line) .. " is a " .. kind .. (where and ", declared on " .. say.line(where.line) .. ","
        or "") .. " and stands where a value is wanted.")
    n:in_c(dot and "The dot reaches a member of an object, in C as here; what belongs to the type itself is reached through two colons."
        or kind == "trait"
        and "In C that is the struct of function pointers, the type, in place of a table." or "In C a type's name alone is no expression either. "
        .. "Rust has no constructors: a function of the type makes one, new or from as a rule.")
    if dot then
        n:fix(name .. "::" .. dot, "for what belongs to the type", n:offered("^use the path separator"))
        n:fix("a variable of the type before the dot", "for a field")
    elseif LIBRARY[name] then
        n:fix(LIBRARY[name][1], LIBRARY[name][2])
    elseif kind == "trait" then
        n:fix("a type that has the trait", "as only types have values")
    else
        n:fix(name .. " { field: value, … }", "to build one")
        n:fix(name .. "::new(…)", "when the type has such a function")
    end
    return n:close { headline = say.q(name) .. " is a " .. kind .. ", no value", class = "D" }
end

-- type Block = usize; is C's typedef: another name, without a constructor.
local function alias(f, name)
    local target = (f.d.source or ""):match("%f[%w]type%s+" .. name .. "%s*=%s*([^;\n]+);")
    local named = target and target:match("^%s*[%w_:]*%u[%w_]*")
    local n = shape.open(f, "VALUE.alias", say.q(name) .. " is another name for " .. (target and say.q(target) or "a type"))
    n:say(say.q(name) .. " on " .. say.line(f.primary.line) .. " is an alias" .. (target and " of " .. say.q(target) or "") .. ": no second type, "
        .. "and no function that makes a value of one.")
    n:in_c("An alias is C's typedef: two of them for one type are one type, and a value of either goes where the other is wanted.")
    if named then
        n:fix("the name of the type itself, " .. named, "to build one: an alias does for braces and for functions, Name { … } and Name::new(…), only")
    else
        n:fix("struct " .. name .. "(pub " .. (target or "usize") .. "), in place of the alias", "for a type of its own: " .. name .. "(n) makes one, and .0 "
            .. "is what is in it")
        n:fix("the value alone, without the name around it", "when an alias will do")
    end
    return n:close { headline = "an alias is no second type", class = "D", cause = "VALUE.alias " .. name }
end

function M.explain(f)
    local kind, name = f.message:match("found ([%a ]+) `([^`]+)`$")
    if not name or name:find("%c") then
        return nil
    elseif kind == "macro" then
        return macro(f, name)
    elseif kind == "builtin type" then
        return builtin(f, name)
    elseif kind == "enum" then
        return enum(f, name)
    elseif kind == "struct" and shape.label(f, "defined here$") and not (select(2, source.around(f.primary)) or ""):match("^%s*%.") then
        return struct(f, name)
    elseif kind == "type alias" and name:match("^[%w_]+$") and not (select(2, source.around(f.primary)) or ""):match("^%s*%.") then
        return alias(f, name)
    elseif (kind == "struct" or kind == "trait" or kind == "type alias" or kind == "union") and name:match("^[%w_]+$") then
        return type_name(f, kind, name)
    end
    return nil
end

return M
