-- E0277 at the end of a chain: collect or sum, and elements that do not fit.

local ints = require "ferry.ints"
local say = require "ferry.say"
local shape = require "ferry.shape"

local M = {}

local function number(name)
    return ints.is_int(name) or ints.is_float(name) or name == "{integer}" or name == "{float}"
end

-- The type of the elements, from rustc's label; nil if it does not say.
local function element(f)
    local item = (f.primary.label or ""):match("Item=(.*)>`$") or f.message:match("Iterator<Item=(.*)>`$") or f.message:match("over elements of "
        .. "type `([^`]+)`")
    return item and #item < 50 and item or nil
end

-- Rows: rule, C, ways out.
local function row(kind, item, sum)
    local base = (item or ""):gsub("^&+", "")
    if sum and (base == "str" or base == "String") then
        return { "COLLECT.parse", "It is n += p with a char *: C would add an address, with a warning, from gcc 14 on an error. The digits are read by strtol() first.",
            { ".map(|s| s.parse::<" .. kind .. ">().unwrap_or(0)) before it", "with another number for what is none" },
            { ".map(|s| s.parse::<" .. kind .. ">()) and the type Result<" .. kind .. ", _>", "to stop at the first that is none" } }
    elseif sum and number(base) then
        return { "COLLECT.width", "C adds in the type of the accumulator and converts each element on the way, without a word. Here both "
            .. "have one type.",
            { ".map(|x| " .. (ints.from_exists(base, kind) and kind .. "::from(" .. (item:match("^&") and "*x" or "x") .. ")"
                or (item:match("^&") and "*x" or "x") .. " as " .. kind) .. ") before it",
                "to convert each element" }, { "let total: " .. (base:match("^{f") and "f64" or base:match("^{") and "i32"
                    or base), "for a sum in the type of the elements" } }
    elseif sum then
        return { "COLLECT.sum", "In C you would name the member in the loop, n += p->x.", { ".map(|e| e.field) before it", "to say which number "
            .. "of each element is meant" },
            { "impl Sum for the type", "when adding up the whole makes sense" } }
    elseif kind:match("^%[.*; ") then
        return { "COLLECT.array", "An array has its length in its type, in C as here; how many elements the loop gives is known only when "
            .. "it has run.",
            { "collect into a Vec, then .try_into()", "a Result: another number of elements is an error" }, { "std::array::from_fn(|i| …)",
                "when each element follows from its index" } }
    elseif kind == "String" then
        return { "COLLECT.text", "It is strcat() in a loop, and before it snprintf() for each number.",
            { number(base) and ".map(|x| x.to_string()) before it" or ".map(|x| …) before it", "to make a text of each element; collect joins them" },
            { "collect::<Vec<String>>() and .join(\", \")", "with something between them" } }
    elseif kind:match("Map<") then
        return { "COLLECT.pairs", "A table needs key and value for each entry; in C you would pass both to insert().",
            { ".map(|x| (key, value)) before it", "to make a pair of each element" }, { "keys.into_iter().zip(values)", "for two lists" } }
    end
    local inner = kind:match("^%w+<(.*)>$")
    if inner == "String" and base == "str" then
        return { "COLLECT.owned", "It is an array of pointers into one buffer, as strtok() leaves it, where an array of strdup()'d "
            .. "strings is wanted.",
            { ".map(String::from) before it", "an own copy of each: malloc and memcpy" }, { "Vec<&str>", "for views, as long as the text lives" } }
    elseif inner and item and (item == "&" .. inner or item:match("^&[^&]") and number(inner) and number(base)) then
        return { "COLLECT.references", "It is an array of pointers to the elements where an array of the elements is wanted.",
            { ".copied() before it", "for numbers and other Copy types; .cloned() for an own copy of each" }, { "into_iter() in place of iter()",
                "when the old container is not needed any more" } }
    end
    return { "COLLECT.into", "In C you would write the loop, and with it the conversion of each element. The conversion is missing here, one step "
        .. "before the end.",
        { "a .map(…) before it", "when the elements have the wrong type" }, { "another target type", "when the elements are right as they are" } }
end

function M.collected(f, kind, rest)
    local sum = rest:find("summing", 1, true) or rest:find("multiplying", 1, true)
    local item = element(f)
    local r = row(kind, item, sum)
    local n = shape.open(f, r[1], say.q(kind) .. " cannot be made of these elements")
    n:say("The chain on " .. say.line(f.primary.line) .. " is to end in " .. say.q(kind) .. ", and there is no way from its elements" .. (item
        and ", each of type " .. say.q(item) .. "," or "")
        .. " to that.")
    n:in_c(r[2])
    for i = 3, #r do
        n:fix(r[i][1], r[i][2])
    end
    return n:close { headline = "the elements " .. (sum and "do not add up to " or "do not make ") .. say.a(kind), class = "D" }
end

return M
