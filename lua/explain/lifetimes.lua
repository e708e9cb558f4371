-- What the rules about lifetimes share: a lifetime is the part of a C pointer's contract that
-- a comment would state ("valid until `a` is freed"), here with names.

local source = require "ferry.source"
local say = require "ferry.say"

local M = {}

-- The place where rustc names a lifetime, and the parameter that an anonymous one belongs to.
function M.named(f, name)
    for _, entry in ipairs(f.at.REGION or {}) do
        if entry.label:find("%f[%w']" .. name .. "%f[^%w_']") then
            local before = source.around(entry.span)
            local under = source.under(entry.span) or ""
            local param = under:match("^&%s*m?u?t?%s*self") and "self"
                or entry.label:match("^has type") and under:match("^(" .. source.IDENT .. ")$")
                or before and before:match("(" .. source.IDENT .. ")%s*:%s*[^,:(]*$")
            return entry, name:match("^'%d") and param or nil
        end
    end
    return nil
end

-- How long a pointer of this lifetime is valid, as a clause.
function M.span_of(f, name)
    if name == "'static" then
        return "for the rest of the program"
    end
    local entry, param = M.named(f, name)
    local kind = param and entry.label:match("^has type `(.*)`")
    if kind and not kind:match("^&" .. name .. "%f[^%w_]") then
        return "as long as what the pointer inside " .. (kind:match("^&") and "what " or "") .. say.q(param)
            .. (kind:match("^&") and " points to" or "") .. " leads to (rustc calls that " .. say.q(name) .. ")"
    elseif param then
        return "as long as what " .. say.q(param) .. " points to (rustc calls that " .. say.q(name) .. ")"
    end
    return "for " .. say.q(name)
end

-- The two lifetimes of a demand: the one that the pointer has, and the one asked of it.
function M.pair(label)
    local wanted, has = label:match("data with lifetime `('[%w_]+)` but it is %a+ data with lifetime `('[%w_]+)`")
    if not wanted then
        has, wanted = label:match("`('[%w_]+)` must outlive `('[%w_]+)`")
    end
    return has, wanted
end

-- The first line of the reader's expression that rustc stops at.
function M.thing(f)
    local under = source.under(f.primary)
    return under and under ~= "" and say.q(under) or say.q(f.about)
end

return M
