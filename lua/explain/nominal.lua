-- E0308 between two named types: neither turns into the other by itself. Inside an impl From the
-- conversion is what is being written, so that into() there would be the function itself.

local ints = require "ferry.ints"
local mismatch = require "explain.mismatch"
local say = require "ferry.say"
local shape = require "ferry.shape"
local syntax = require "ferry.syntax"

local M = {}

local function is_number(name)
    return ints.is_int(name) or ints.is_float(name) or name == "{integer}" or name == "{float}"
end

-- The last part of a path, without what stands in < >: io::Error -> Error.
local function base(name)
    return name:gsub("%b<>", ""):match("([%w_]+)%s*$")
end

-- What the source declares under the name, "struct" or "enum", and what is in its brackets.
local function declared(f, name)
    local text = f.d.source or ""
    if not name:match("^%u[%w_]*$") then
        return nil
    end
    for _, kind in ipairs { "struct", "enum" } do
        local rest = text:match("%f[%w]" .. kind .. "%s+" .. name .. "%f[^%w_]([^;]*)")
        if rest then
            rest = rest:gsub("^%s*%b<>", "")
            return kind, rest:match("^%s*(%b())") or rest:match("^[^{(]*(%b{})") or ""
        end
    end
    return nil
end

-- The members of a struct's brackets, one a row: { name, type }; name is nil in a tuple struct.
local function members(body)
    local list, tuple = {}, body:sub(1, 1) == "("
    local text = body:sub(2, -2):gsub("//[^\n]*", ""):gsub("#%b[]", "") .. ","
    for part in text:gmatch("([^,]*),") do
        part = part:gsub("^%s*pub%s*%b()%s*", ""):gsub("^%s*pub%s+", "")
        local name, kind = part:match("^%s*([%a_][%w_]*)%s*:%s*([^:].-)%s*$")
        if tuple then name, kind = nil, nil end
        kind = kind or part:match("^%s*(.-)%s*$")
        if kind ~= "" then
            list[#list + 1] = { name = name, type = kind }
        end
    end
    return list
end

-- Is it a struct of the reader's around one number, what a typedef would have been?
local function is_newtype(f, name)
    local kind, body = declared(f, name)
    local list = kind == "struct" and members(body) or {}
    return #list == 1 and is_number(list[1].type)
end

-- The `From<X>` and `Y` of the impl around the place, where its text shows one.
local function converting(f)
    local s = syntax.of(f.d.source)
    local i = s and f.primary.byte and syntax.at(s, f.primary.byte + 1)
    local open = i and s.up[i] or 0
    while open > 0 do
        if s.kind[open] == "{" and syntax.brace(s, open) == "items" then
            local first = open
            while first > 1 and syntax.word(s, first) ~= "impl" do
                first = first - 1
            end
            local from, into = s.text:sub(s.from[first], s.from[open] - 1):match("%f[%w]From%s*(%b<>)%s*for%s+(.-)%s*$")
            return from and from:sub(2, -2), into
        end
        open = s.up[open]
    end
    return nil
end

-- How `wanted` is built around a value of the type `found`, "Error::BadPort(e)", and what is held there; or nil.
local function wrapped(f, wanted, found, value)
    local kind, body = declared(f, wanted)
    if kind == "struct" then
        local list = members(body)
        if #list ~= 1 or base(list[1].type) ~= base(found) then
            return nil
        end
        return list[1].name and wanted .. " { " .. list[1].name .. ": " .. value .. " }" or wanted .. "(" .. value .. ")", list[1].type
    end
    local one, holds
    for variant, inner in (body or ""):gmatch("%f[%w_](%u[%w_]*)%s*(%b())") do
        local list = members(inner)
        if #list == 1 and base(list[1].type) == base(found) then
            if one then
                return nil
            end
            one, holds = wanted .. "::" .. variant .. "(" .. value .. ")", list[1].type
        end
    end
    return one, holds
end

-- E0308 on the value that an impl From is to convert.
local function unwrapped(f, wanted, found, o)
    local value = shape.is_name(f.primary) and shape.code(f.primary) or "…"
    local target = wanted:gsub("%b<>", "")
    local kind = declared(f, target)
    local n = mismatch.open(f, "FROM.body", found, o, wanted)
    mismatch.tell(n, f, found, o, wanted)
    n:say("The impl around it is that conversion, and what it does is written here.")
    n:in_c("C has no such conversion; one writes a function that fills a struct, its tag and the member for this case. from() is that function, and "
        .. "an into() or ? elsewhere calls it.")
    local how, holds = wrapped(f, target, found, value)
    if how then
        n:fix("wrap it: " .. how, "as " .. (kind == "enum" and "that variant" or "that struct") .. " holds " .. say.a(holds),
            mismatch.offered(n, "^try wrapping"))
    else
        n:fix(not kind and "wrap it in " .. say.a(target)
            or "wrap it: " .. target .. (kind == "enum" and "::…, with the variant that is to hold it" or " { … } or " .. target .. "(…)"),
            "when the value is to be kept")
    end
    n:fix("build " .. say.a(target) .. " from parts of it", "when the value as a whole is not to be kept")
    return n:close { headline = "the value is not wrapped yet", class = "D" }
end

-- The note for the value inside an impl From<found> for wanted; nil anywhere else.
function M.in_from(f, wanted, found)
    local from, into = converting(f)
    local o = not f.d.source and mismatch.origin(f) or {}
    if o.kind == "return" and shape.line_text(o.span):match("%f[%w]fn%s+from%s*%(") then
        return unwrapped
    elseif not from or base(from) ~= base(found) or base(into) ~= base(wanted) and wanted ~= "Self" then
        return nil
    end
    return unwrapped
end

-- Two structs.
function M.structs(f, wanted, found, o)
    local n = mismatch.open(f, "TYPES", found, o, wanted)
    mismatch.tell(n, f, found, o, wanted)
    local numbers = is_newtype(f, wanted) and is_newtype(f, found)
    local own = not f.d.source or declared(f, wanted) or declared(f, found)
    n:in_c(numbers and "As with two structs in C, equal members do not make equal types. Unlike a typedef, a Rust struct around a number is a type of "
        .. "its own, so C would have let two typedefs of one number pass here."
        or not f.d.source and "As with two structs in C, equal members do not make equal types: it refuses this too, unless the two are typedefs of one "
        .. "type."
        or "C has no conversion between two structs and refuses it too, whatever their members are.")
    n:fix("build the wanted type", "when the value means the same" .. (own and "; an impl From makes that an into()" or ""),
        mismatch.offered(n, "^call `Into::into`", "^try wrapping"))
    n:fix("change the type that is asked for", "when the value is right as it is")
    if o.kind == "none" then
        n:fix("Box<dyn Trait> for both", "when they stand in one list and have a trait in common")
    end
    return n:close { headline = say.q(found) .. " is not " .. say.q(wanted), class = "D" }
end

-- A named type and anything else: the last resort.
function M.other(f, wanted, found, o)
    local n = mismatch.open(f, "TYPES.other", found, o, wanted)
    mismatch.tell(n, f, found, o, wanted)
    n:in_c((is_number(wanted) or is_number(found)) and declared(f, wanted) ~= "struct" and declared(f, found) ~= "struct"
        and "C has no conversion between a struct and a number and refuses it too; an enum is an int there and would pass."
        or "C has no conversion between a struct and anything else and refuses it too.")
    n:fix("build the wanted type from it", "with a literal, a function new, or From", mismatch.offered(n, "^call `Into::into`", "^try wrapping"))
    n:fix("another type where it is asked for", "when the value is right as it is")
    return n:close { headline = say.q(found) .. " is not " .. say.q(wanted), class = "D" }
end

return M
