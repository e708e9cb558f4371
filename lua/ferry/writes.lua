-- Edits that allow a write, or a looser contract, where something else in the file is declared
-- more strictly than it has to be.

local edits = require "ferry.edits"
local regions = require "ferry.regions"
local syntax = require "ferry.syntax"

local M = {}

-- A function that receives a closure takes FnMut in place of Fn: `at` is a span in its signature.
function M.fn_mut(f, at)
    local s = edits.shape(f)
    local fn = s and at and regions.fn_around(s, at.byte + 1)
    if not fn or s.from[fn.open] < at.byte or regions.prescribed(s, fn.item) then
        return nil
    end
    local bound
    for i = fn.item, fn.open do
        if syntax.word(s, i) == "Fn" then
            if bound or syntax.word(s, i - 1) == "dyn" then return nil end
            bound = i
        end
    end
    if not bound then
        return nil
    end
    local kind = syntax.word(s, bound - 1) == "impl" and "impl" or s.kind[bound - 1] == ":" and syntax.word(s, bound - 2)
    local list = { edits.replace(f, s.from[bound], s.to[bound], "FnMut") }
    for i = fn.item, fn.open do
        if s.kind[i] == "id" and s.kind[i + 1] == ":" and syntax.word(s, i + 2) == kind and s.kind[s.up[i]] == "(" then
            for t = fn.open, s.mate[fn.open] do
                if syntax.word(s, t) == syntax.word(s, i) and s.kind[t + 1] == "(" and syntax.word(s, i - 1) ~= "mut" then
                    list[#list + 1] = edits.insert(f, s.from[i], "mut ")
                    break
                end
            end
        end
    end
    return list
end

-- The & in front of what a pattern takes apart becomes &mut: the pattern binds `name`, and what
-- stands there is a value of its own, or a variable that is mut.
function M.scrutinee(f, name)
    local s = edits.shape(f)
    local i = s and f.primary and syntax.at(s, f.primary.byte + 1)
    local floor = i and syntax.fn_body(s, f.primary.byte + 1)
    while i and floor and i > floor do
        local found = s.kind[i] == "id" and syntax.word(s, i) == name and i
        if found and (syntax.word(s, i - 1) == "mut" or s.up[i] > 0) then
            local stop = i
            while stop < s.n and s.kind[stop] ~= "=" and s.kind[stop] ~= ";" and s.kind[stop] ~= "{" and stop < i + 12 do stop = stop + 1 end
            local amp = stop + 1
            if s.kind[stop] == "=" and s.kind[amp] == ">" then
                amp = s.up[stop]
                local at = amp - 1
                while at > floor and syntax.word(s, at) ~= "match" do at = at - 1 end
                amp = s.kind[s.up[stop]] == "{" and syntax.brace(s, s.up[stop]) == "match" and at + 1 or nil
            end
            local let = amp and (s.kind[amp - 1] == "=" or syntax.word(s, amp - 1) == "match")
            if let and s.kind[amp] == "&" and s.kind[amp + 1] == "id" then
                local word = syntax.word(s, amp + 1)
                local own = word:match("^%u") or s.kind[amp + 2] == "("
                if own or s.text:find("let%s+mut%s+" .. word .. "%f[^%w_]") then
                    return { edits.insert(f, s.to[amp] + 1, "mut ") }
                end
            end
        end
        i = i - 1
    end
    return nil
end

-- The nth argument of the call whose ( is token `open`: its first token; nil if there is none.
local function argument(s, open, nth)
    local at = open + 1
    for t = open + 1, s.mate[open] - 1 do
        if nth == 1 then break end
        if s.kind[t] == "," and s.up[t] == open then nth, at = nth - 1, t + 1 end
    end
    return nth == 1 and at < s.mate[open] and at or nil
end

-- The edits for a field of a local or of a parameter by value, lent at one call; false for another argument.
local function lend_field(f, s, at, list)
    local last = at + 1
    while s.kind[last + 1] == "." and s.kind[last + 2] == "id" do last = last + 2 end
    local name = s.kind[at] == "&" and s.kind[at + 1] == "id" and last > at + 1 and (s.kind[last + 1] == ")" or s.kind[last + 1] == ",")
        and syntax.word(s, at + 1)
    local fn = name and regions.fn_around(s, s.from[at])
    for t = fn and fn.item or at + 1, at do
        if s.kind[t] == "id" and syntax.word(s, t) == name then
            local mut, typed = syntax.word(s, t - 1) == "mut", s.kind[t + 1] == ":" and s.kind[t + 2] == "id"
            local bound = syntax.word(s, mut and t - 2 or t - 1) == "let" and (typed or s.kind[t + 1] == "=" and s.kind[t + 2] == "id"
                and s.kind[t + 3] == "{")
            if not bound and not (t < fn.open and typed) then
                return false
            end
            list[#list + 1] = edits.insert(f, s.to[at] + 1, "mut ")
            if not mut then list[#list + 1] = edits.insert(f, s.from[t], "mut ") end
            return true
        end
    end
    return false
end

-- The edits that make what is lent at one call &mut: nil where that is not a plain local.
local function lend_for_writing(f, s, at, list)
    if syntax.word(s, at + 1) == "mut" then
        return true
    elseif lend_field(f, s, at, list) then
        return true
    end
    local name = s.kind[at] == "&" and s.kind[at + 1] == "id" and (s.kind[at + 2] == ")" or s.kind[at + 2] == ",") and syntax.word(s, at + 1)
    local floor = name and syntax.fn_body(s, s.from[at])
    for t = at, floor or at + 1, -1 do
        if syntax.word(s, t) == name and (syntax.word(s, t - 1) == "let" or syntax.word(s, t - 2) == "let" and syntax.word(s, t - 1) == "mut") then
            list[#list + 1] = edits.insert(f, s.to[at] + 1, "mut ")
            if syntax.word(s, t - 1) == "let" then list[#list + 1] = edits.insert(f, s.from[t], "mut ") end
            return true
        end
    end
    return false
end

-- Adds the mut that local `name` lacks at its let before token t. False if it is no such local.
local function local_mut(f, s, name, t, list)
    local floor = syntax.fn_body(s, s.from[t])
    for i = t, floor or t + 1, -1 do
        if syntax.word(s, i) == name and syntax.word(s, i - 1) == "mut" then
            return true
        elseif syntax.word(s, i) == name and syntax.word(s, i - 1) == "let" then
            for _, edit in ipairs(list) do
                if edit.byte == s.from[i] - 1 then return true end
            end
            list[#list + 1] = edits.insert(f, s.from[i], "mut ")
            return s.kind[i + 1] ~= "=" or s.kind[i + 2] ~= "&"
        end
    end
    return false
end

-- rustc's edit that walks with a mutable method, and the mut of what is walked where that is a local.
function M.walk(f, offered)
    local s = offered and edits.shape(f)
    local i = s and syntax.at(s, offered[1].byte + 1)
    if i and s.kind[i - 1] == "." and s.kind[i - 2] == "id" and s.kind[i - 3] ~= "." and syntax.word(s, i - 2) ~= "self" then
        local_mut(f, s, syntax.word(s, i - 2), i, offered)
    end
    return offered
end

-- rustc's edit of a method's &self, and the mut of the locals that it is called on; nil where one
-- of the calls that this file shows is on something else.
function M.at_method_calls(f, offered)
    local s = offered and edits.shape(f)
    local fn = s and regions.fn_around(s, offered[1].byte + 1)
    if not fn or offered[1].byte >= s.from[fn.open] then
        return offered
    end
    local name, list = syntax.word(s, fn.item + 1), table.move(offered, 1, #offered, 1, {})
    for t = 1, s.n do
        if s.kind[t] == "id" and syntax.word(s, t) == name and s.kind[t - 1] == "." and s.kind[t + 1] == "(" then
            if s.kind[t - 2] ~= "id" or s.kind[t - 3] == "." or not local_mut(f, s, syntax.word(s, t - 2), t, list) then
                return nil
            end
        end
    end
    return list
end

-- rustc's edits of a parameter's type, and of all calls of the function that this file shows: nil where
-- one of those cannot lend for writing.
function M.at_calls(f, offered)
    local s = offered and edits.shape(f)
    local fn = s and regions.fn_around(s, offered[1].byte + 1)
    if not fn or offered[1].byte >= s.from[fn.open] then
        return offered
    end
    if #offered == 1 and regions.prescribed(s, fn.item) then
        return nil
    end
    local open, nth, list = nil, 1, table.move(offered, 1, #offered, 1, {})
    for t = fn.item, syntax.at(s, offered[1].byte + 1) do
        if s.kind[t] == "(" and s.up[t] == s.up[fn.item] then open = t end
        if s.kind[t] == "," and s.up[t] == open then nth = nth + 1 end
    end
    local method = open and (s.kind[open + 1] == "&" or syntax.word(s, open + 1) == "self" or syntax.word(s, open + 1) == "mut")
        and s.text:sub(s.from[open], s.to[s.mate[open]]):match("^%(%s*&?%s*'?[%w_]*%s*m?u?t?%s*self%f[%W]")
    if not open then
        return offered
    elseif method then
        return M.at_method_calls(f, offered)
    end
    local name = syntax.word(s, fn.item + 1)
    for t = 1, s.n do
        if s.kind[t] == "id" and syntax.word(s, t) == name and t ~= fn.item + 1 then
            local at = s.kind[t + 1] == "(" and argument(s, t + 1, nth)
            if not at or not lend_for_writing(f, s, at, list) then return nil end
        end
    end
    return list
end

local PRINTS = syntax.set("print println eprint eprintln")

-- Whether a body does nothing with its parameters but print them: it keeps no pointer.
local function keeps_nothing(s, open)
    for _, st in ipairs(syntax.statements(s, open)) do
        if not (PRINTS[syntax.word(s, st.first)] and s.kind[st.first + 1] == "!") then
            return false
        end
    end
    return true
end

-- The bound 'static is left out where it is asked for; its function must not need it.
function M.without_static(f, bound)
    local s = edits.shape(f)
    local i = s and bound and not bound.std and bound.file == f.file and syntax.at(s, bound.byte + 1)
    local fn = i and syntax.word(s, i) == "'static" and regions.fn_around(s, s.from[i])
    if not fn or s.from[i] > s.from[fn.open] or regions.prescribed(s, fn.item) or not keeps_nothing(s, fn.open) then
        return nil
    end
    if s.kind[i - 1] == "+" then
        return { edits.replace(f, s.to[i - 2] + 1, s.to[i], "") }
    elseif s.kind[i - 1] == ":" and s.kind[i + 1] == "+" then
        return { edits.replace(f, s.from[i], s.from[i + 2] - 1, "") }
    elseif s.kind[i - 1] == ":" and (s.kind[i + 1] == ">" or s.kind[i + 1] == ",") then
        return { edits.replace(f, s.from[i - 1], s.to[i], "") }
    end
    return nil
end

-- The same for parameters of the type &'static T of the function that is called at `call`.
function M.shorter_parameters(f, call)
    local s = edits.shape(f)
    local i = s and call and not call.macro and syntax.at(s, call.byte + 1)
    local name = i and s.kind[i] == "id" and s.kind[i + 1] == "(" and syntax.word(s, i)
    local list, hits = {}, 0
    for item = 1, name and s.n or 0 do
        if syntax.word(s, item) == "fn" and syntax.word(s, item + 1) == name then
            hits = hits + 1
            local open = regions.body(s, item)
            if hits > 1 or not open or regions.prescribed(s, item) or not keeps_nothing(s, open) then return nil end
            for t = item, open do
                if syntax.word(s, t) == "'static" and s.kind[t - 1] == "&" and s.up[t] > 0 then
                    list[#list + 1] = edits.replace(f, s.from[t], s.from[t + 1] - 1, "")
                elseif s.kind[t] == ">" and s.kind[t - 1] == "-" then
                    return nil
                end
            end
        end
    end
    return #list > 0 and list or nil
end

-- The attribute that packs a struct is taken away; other words in it stay.
function M.unpack(f)
    local s = edits.shape(f)
    local last
    for i = 1, s and s.n or 0 do
        if s.from[i] > f.primary.byte then break end
        if syntax.word(s, i) == "packed" and syntax.word(s, i - 2) == "repr" or syntax.word(s, i) == "packed" and syntax.word(s, i - 4) == "repr" then last = i end
    end
    if not last then
        return nil
    end
    local open = s.up[last]
    local hash = s.up[open] - 1
    if s.mate[open] == open + 2 and s.kind[hash] == "#" then
        local stop = s.to[s.mate[hash + 1]]
        local line = s.text:sub(stop + 1):match("^[ \t]*\n[ \t]*") or ""
        return { edits.replace(f, s.from[hash], stop + #line, "") }
    elseif s.kind[last + 1] == "," then
        return { edits.replace(f, s.from[last], s.from[last + 2] - 1, "") }
    elseif s.kind[last - 1] == "," then
        return { edits.replace(f, s.from[last - 1], s.to[last], "") }
    end
    return nil
end

return M
