-- What a method of the reader's does, as far as its body in the file shows: nil without a source, or where
-- two functions have the name.
--
--   method(text, name)     { head, body, line, self }, self being "&mut", "&" or ""
--   grows(m)               the call in it that may move a field's buffer: method, field
--   points_into(m, field)  whether what it returns is a pointer into that field
--   quiet(m)               whether its body leaves self alone
--   declaration(f)         the {…} of the type of a note's subject
--   fields(f)              how many fields the type of a note's subject has, as its declaration shows

local types = require "ferry.types"

local M = {}

local GROWS = {}
for word in ("push push_back push_front push_str insert extend extend_from_slice append reserve resize"):gmatch("%S+") do
    GROWS[word] = true
end

local function code(text)
    return (text:gsub('"[^"\n]*"', '""'):gsub("//[^\n]*", ""))
end

function M.method(text, name)
    if not text or not name then
        return nil
    end
    local from = text:find("%f[%w_]fn%s+" .. name .. "%s*[<(]")
    if not from or text:find("%f[%w_]fn%s+" .. name .. "%s*[<(]", from + 1) then
        return nil
    end
    local head, body = text:match("^(fn[^{;]*)(%b{})", from)
    if not head then
        return nil
    end
    local _, before = text:sub(1, from):gsub("\n", "")
    local receiver = head:match("%(%s*&%s*'?[%w_]*%s*mut%s+self") and "&mut" or head:match("%(%s*&%s*'?[%w_]*%s*self") and "&" or ""
    return { head = head, body = code(body), line = before + 1, self = receiver }
end

function M.grows(m)
    for field, method in (m and m.body or ""):gmatch("%f[%w_]self%.([%w_]+)%.([%w_]+)%s*%(") do
        if GROWS[method] then
            return method, field
        end
    end
    return nil
end

function M.points_into(m, field)
    return m ~= nil and (m.head:match("%->%s*(.*)$") or ""):find("&", 1, true) ~= nil
        and m.body:match("[;{}]%s*[^;{}]*%f[%w_]self%." .. field .. "%f[^%w_][^;{}]*%s*}$") ~= nil
end

function M.quiet(m)
    return m ~= nil and not m.body:find("%f[%w_]self%f[^%w_]") and not m.body:find("unsafe", 1, true)
end

-- The type of the subject: of self by its impl, of another by what is known.
local function head_of(f)
    if f.about and f.about:match("^%*?self%f[^%w_]") and f.d.source and f.primary then
        local head
        for line in f.d.source:sub(1, f.primary.byte):gmatch("[^\n]+") do
            local impl = line:match("^%s*impl%f[^%w_](.*)$")
            if impl then
                impl = impl:gsub("^%s*%b<>", "")
                head = impl:match("%sfor%s+([%w_]+)") or impl:match("^%s*([%w_]+)")
            end
        end
        return head
    end
    return types.classify(f.type_name and types.behind(f.type_name)).head
end

-- The braces of the declaration of the subject's type.
function M.declaration(f)
    local head = head_of(f)
    local body = head and (f.d.source or ""):match("%f[%w_]struct%s+" .. head .. "%f[^%w_][^;{(]*(%b{})")
    return body and code(body)
end

function M.fields(f)
    local n = 0
    for _ in (M.declaration(f) or ""):gsub("::", ""):gmatch("[%w_]%s*:%s*[^:]") do
        n = n + 1
    end
    return n
end

return M
