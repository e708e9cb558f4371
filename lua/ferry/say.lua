-- Wording helpers. Names of the reader's stand in backticks, lines are "line N": the host
-- highlights both, so nothing else is ever put in backticks.

local M = {}

-- `name`
function M.q(name)
    return "`" .. name .. "`"
end

-- A type as a noun: "an integer", "a `Frame`", "an `Option<u8>`"
function M.a(kind)
    if kind == "{integer}" then
        return "an integer"
    elseif kind == "{float}" then
        return "a float"
    end
    return (kind:match("^[AEIOaeio]") and "an " or "a ") .. M.q(kind)
end

-- "line 7"
function M.line(n)
    return "line " .. n
end

-- { "a", "b", "c" } -> "a, b and c"
function M.join(list, word)
    if #list < 2 then
        return list[1] or ""
    end
    return table.concat(list, ", ", 1, #list - 1) .. " " .. (word or "and") .. " " .. list[#list]
end

-- { 3, 5, 7 } -> "line 3, line 5 and line 7"
function M.lines(numbers)
    local list = {}
    for i, n in ipairs(numbers) do
        list[i] = M.line(n)
    end
    return M.join(list)
end

-- The first letter as a capital.
function M.capital(text)
    return (text:gsub("^%l", string.upper))
end

-- Fills $name slots of a template from a table; an unknown slot is a mistake of ours.
function M.fill(template, values)
    return (template:gsub("%$([%a_]+)", function(slot)
        local value = values[slot]
        if value == nil then
            error("no value for $" .. slot .. " in: " .. template)
        end
        return tostring(value)
    end))
end

-- Code around a name joins it inside the backticks: &`x` becomes `&x`, *`x` `*x`, `x`.clone() becomes
-- `x.clone()`. And rustc's `a[_]`, which is no C, becomes an element of `a`, `a[_].b` `b` of one. For what is
-- shown; `text` keeps the names alone.
function M.tidy(text)
    text = text:gsub("&(`%*?[%a_][%w_%.]*%[_%]%.[%a_][%w_%.]*`)", "the address of %1")
    text = text:gsub("`(%*?[%a_][%w_%.]*)%[_%]%.([%a_][%w_%.]*)`", "`%2` of an element of `%1`")
    text = text:gsub("&`(%*?[%a_][%w_%.]*)%[_%]`", "the address of an element of `%1`"):gsub("`(%*?[%a_][%w_%.]*)%[_%]`", "an element of `%1`")
    text = text:gsub("&mut %*`", "`&mut *"):gsub("&mut `", "`&mut "):gsub("&`", "`&"):gsub("%f[^%s%z(]%*`([^`]*`)", "`*%1")
    return (text:gsub("`([^`]+)`(%.[%a_][%w_]*%(%))", "`%1%2`"))
end

-- The names that a text mentions, each once, in order.
function M.names(text)
    local list, seen = {}, {}
    for name in text:gmatch("`([^`]+)`") do
        if not seen[name] then
            seen[name] = true
            list[#list + 1] = name
        end
    end
    return list
end

return M
