-- The reader's enums, as far as the file's text shows them: which one has a variant, and its pattern.

local M = {}

-- The variants of an enum's body: { name, rest } with what follows the name.
local function variants(body)
    local list, depth, from = {}, 0, 1
    body = body:gsub("#%b[]", "") .. ","
    for i = 1, #body do
        local c = body:sub(i, i)
        if c:match("[%({%[]") then
            depth = depth + 1
        elseif c:match("[%)}%]]") then
            depth = depth - 1
        elseif c == "," and depth == 0 then
            local name, rest = body:sub(from, i - 1):match("^%s*([%a_][%w_]*)%s*(.-)%s*$")
            list[#list + 1] = name and { name = name, rest = rest } or nil
            from = i + 1
        end
    end
    return list
end

local function pattern(v)
    if v.rest:match("^%(") then
        local commas = select(2, v.rest:gsub(",%s*[^%s)]", ""))
        return v.name .. "(" .. ("_, "):rep(commas) .. "_)"
    end
    return v.name .. (v.rest:match("^{") and " { .. }" or "")
end

-- The enum in `text` that has the variant `name`, and the pattern for it: "State", "State::Busy(_)". nil
-- where there is none, or more than one.
function M.with_variant(text, name)
    local enum, found
    for head, body in (text or ""):gsub("//[^\n]*", ""):gmatch("%f[%w_]enum%s+([%a_][%w_]*)[^{;]*(%b{})") do
        for _, v in ipairs(variants(body:sub(2, -2))) do
            if v.name == name then
                if enum then return nil end
                enum, found = head, head .. "::" .. pattern(v)
            end
        end
    end
    return enum, found
end

-- What notes about one slip, variants without their enum, have in common.
function M.cause(enum)
    return "variant without its enum " .. enum
end

return M
