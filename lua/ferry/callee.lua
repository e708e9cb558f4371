-- What a function of the reader's does with one of its parameters, as far as the file's text tells.

local source = require "ferry.source"

local M = {}

-- Methods of the library that change what they are called on.
local CHANGES = {}
for word in ("push push_str push_back push_front pop pop_back pop_front insert remove clear truncate extend append drain retain resize sort sort_by "
    .. "sort_unstable reverse swap fill take replace get_mut iter_mut as_mut last_mut first_mut entry dedup"):gmatch("%S+") do
    CHANGES[word] = true
end

-- Splits at commas outside of brackets.
local function parts(list)
    local out, depth, from = {}, 0, 1
    for i = 1, #list do
        local c = list:sub(i, i)
        if c:match("[%(%[{<]") then
            depth = depth + 1
        elseif c:match("[%)%]}]") or c == ">" and list:sub(i - 1, i - 1) ~= "-" then
            depth = depth - 1
        elseif c == "," and depth == 0 then
            out[#out + 1] = list:sub(from, i - 1)
            from = i + 1
        end
    end
    out[#out + 1] = list:sub(from)
    return out
end

-- Which argument of its call stands at a span: 1, 2, …
local function position(span)
    local text, from = source.bounds(span)
    local depth, n = 0, 1
    for i = (from or 1) - 1, 1, -1 do
        local c = text:sub(i, i)
        if c:match("[%)%]}]") then
            depth = depth + 1
        elseif c:match("[%(%[{]") then
            if depth == 0 then return n end
            depth = depth - 1
        elseif c == "," and depth == 0 then
            n = n + 1
        end
    end
    return nil
end

-- Does `body` write to the variable or to what belongs to it?
local function written(body, name)
    local word = "%f[%w_]" .. name .. "%f[^%w_]"
    for rest in body:gmatch(word .. "([^;{}]*)") do
        local path, after = rest:match("^([%w_%.%[%]]*)%s*(.*)$")
        local method = path:match("%.([%w_]+)$")
        if after:match("^[%+%-%*/%%&|^]?=[^=>]") or after:match("^<<=") or after:match("^>>=") or after:match("^%-%-") or after:match("^%+%+")
            or after:match("^%(") and method and CHANGES[method] then
            return true
        end
    end
    return body:find("&mut%s+" .. name .. "%f[^%w_]") ~= nil
end

-- Whether the function `name` writes to its parameter that gets the argument at `span`; nil where the
-- file does not show it.
function M.writes(f, name, span)
    local nth = name and name:match("^[%w_]+$") and f.d.source and position(span)
    local list, body
    if nth then
        list, body = f.d.source:gsub("//[^\n]*", ""):match("%f[%w_]fn%s+" .. name .. "%s*(%b())[^;{}]*(%b{})")
    end
    local row = list and parts(list:sub(2, -2))
    if not row then
        return nil
    elseif row[1]:match("^%s*&?%s*m?u?t?%s*self%f[^%w_]") then
        nth = nth + 1
    end
    local param = (row[nth] or ""):match("^%s*m?u?t?%s*([%a_][%w_]*)%s*:")
    return param and written(body, param)
end

return M
