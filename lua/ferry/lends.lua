-- Edits that take a loan in another way: shared where nobody writes, split where the places
-- differ, anew where a look-up is only returned on one path.

local edits = require "ferry.edits"
local syntax = require "ferry.syntax"

local M = {}

local PRINTS = syntax.set("print println eprint eprintln")

-- Whether the variable is only printed, or read through *, from token `first` to `last`.
local function only_read(s, name, first, last)
    for i = first, last do
        if s.kind[i] == "id" and syntax.word(s, i) == name and (s.kind[i - 1] ~= "." or s.kind[i - 2] == ".") then
            local open, after = s.up[i], s.kind[i + 1]
            local printed = open > 0 and s.kind[open - 1] == "!" and PRINTS[syntax.word(s, open - 2)] and (after == "," or after == ")")
            if not printed then
                return false
            end
        end
    end
    return true
end

-- The &mut that starts the value of a let, and the let; nil for another statement.
local function lends_mut(s, st)
    local l = syntax.let(s, st)
    if l and l.name and not l.colon and l.value and s.kind[l.value.first] == "&" and syntax.word(s, l.value.first + 1) == "mut" then
        return l.value.first, l
    end
    return nil
end

-- Both pointers of `let a = &mut x; let b = &mut x;` become shared where neither is written through; of
-- one of them where only that is a &mut.
function M.share(r)
    local s = r and r.s
    if not r or not r.take or r.take.block ~= r.change.block then
        return nil
    end
    local list, last = {}, s.mate[r.take.block]
    for _, st in ipairs { r.take, r.change } do
        local amp, l = lends_mut(s, st)
        if amp then
            if not only_read(s, l.name, st.last + 1, last) then return nil end
            list[#list + 1] = edits.replace(r.f, s.from[amp + 1], s.from[amp + 2] - 1, "")
        elseif st == r.change and not (syntax.let(s, st) and s.text:sub(r.second.byte + 1, r.second.byte + 1) == "&") then
            return nil
        end
    end
    return #list > 0 and list or nil
end

-- `&x[…]` or `&mut x[…]` as the whole value of a let: { name, base, from, to } with the tokens of the index.
local function element(s, st)
    local l = syntax.let(s, st)
    if not l or not l.name or l.colon or not l.value or s.kind[l.value.first] ~= "&" or s.kind[l.value.last] ~= "]" then
        return nil
    end
    local open = s.mate[l.value.last]
    local at = l.value.first + 1
    if syntax.word(s, at) == "mut" then at = at + 1 end
    if open <= at then
        return nil
    end
    return { name = l.name, base = edits.text(s, at, open - 1), from = open + 1, to = l.value.last - 1, at = at, open = open,
        index = edits.text(s, open + 1, l.value.last - 1), mut = at > l.value.first + 1 }
end

-- Two elements that follow each other with numbers as indexes, or two ranges that meet: split_at_mut().
function M.split(r)
    local s = r and r.s
    if not r or not r.take or r.take.block ~= r.change.block or r.take.index + 1 ~= r.change.index then
        return nil
    end
    local a, b = element(s, r.take), element(s, r.change)
    if not a or not b or a.base ~= b.base or not (a.mut or b.mut) then
        return nil
    end
    local low, high = edits.fresh(s, "low"), edits.fresh(s, "high")
    local i, j = math.tointeger(tonumber(a.index)), math.tointeger(tonumber(b.index))
    local upto, onward = a.index:match("^%.%.(%d+)$"), b.index:match("^(%d+)%.%.$")
    local function split(at)
        return edits.before(r.f, s, r.take, "let (" .. low .. ", " .. high .. ") = " .. a.base .. ".split_at_mut(" .. at .. ");")
    end
    local function rename(e, name, index)
        return edits.replace(r.f, s.from[e.at], s.to[e.to + 1], name .. "[" .. index .. "]")
    end
    if i and j and i ~= j then
        local first, second = i < j and a or b, i < j and b or a
        local at = math.max(i, j)
        return { split(at), rename(first, low, math.min(i, j)), rename(second, high, 0) }
    elseif upto and upto == onward then
        return { split(upto), rename(a, low, ".."), rename(b, high, "..") }
    end
    return nil
end

-- Two lets of elements that are only swapped: the container's swap().
function M.swap(r)
    local s = r and r.s
    local a, b = r and r.take and r.take.block == r.change.block and element(s, r.take), r and element(s, r.change)
    if not a or not b or a.base ~= b.base or r.take.index + 1 ~= r.change.index or r.use.index ~= r.change.index + 1 or not r.use.semi then
        return nil
    end
    local code = edits.text(s, r.use.first, r.use.last)
    local x, y = code:match("^[%w_:]-swap%(([%w_]+), ([%w_]+)%);$")
    if x ~= a.name or y ~= b.name or not only_read(s, a.name, r.use.last + 1, s.mate[r.use.block])
        or not only_read(s, b.name, r.use.last + 1, s.mate[r.use.block]) then
        return nil
    end
    local base = a.base:match("^%*") and "(" .. a.base .. ")" or a.base
    return { edits.replace(r.f, r.take.from, r.use.to, base .. ".swap(" .. a.index .. ", " .. b.index .. ");") }
end

local TESTS = { get_mut = "contains_key", as_mut = "is_some" }

-- `match x.get_mut(k) { Some(v) => v, None => … }` of a map as a test and a second look-up, so that
-- only the path that returns the pointer takes it.
function M.look_twice(f, first)
    local s = edits.shape(f)
    local i = s and first and syntax.at(s, first.byte + 1)
    local start = i
    while start and start > 1 and (s.kind[start - 1] == "id" or s.kind[start - 1] == ".") and syntax.word(s, start - 1) ~= "match" do start = start - 1 end
    if not i or syntax.word(s, start - 1) ~= "match" then
        return nil
    end
    local open = syntax.after(s, i, "{")
    local call = edits.text(s, start, open - 1)
    local place, method, arguments = call:match("^([%w_%.]+)%.([%w_]+)(%b())$")
    local test = TESTS[method or ""]
    if not test or method == "get_mut" and not s.text:find("[HB]%a+Map%f[%W]") or s.text:sub(s.to[open] + 1):match("^%s*$") then
        return nil
    end
    local body = s.text:sub(s.to[open] + 1, s.from[s.mate[open]] - 1)
    local head, name, value, rest = body:match("^(%s*Some%(([%a_][%w_]*)%)%s*=>%s*)([%w_]+[%w_()]*)%s*,(.*)$")
    local none = rest and rest:match("^%s*None%s*=>%s*(.*)$")
    if not head or not none then
        return nil
    end
    local taken = value == name and place .. "." .. method .. arguments .. ".unwrap()" or value == "Some(" .. name .. ")" and call
    local block = none:match("^(%b{})%s*,?%s*$") or none:match("^([^{},]*)%s*,?%s*$") and "{ " .. none:match("^([^,]*)"):gsub("%s+$", "") .. " }"
    if not taken or not block then
        return nil
    end
    local indent = edits.indent(s.text, s.from[start - 1]) or ""
    return { edits.replace(f, s.from[start - 1], s.to[s.mate[open]], "if " .. place .. "." .. test .. arguments .. " {\n" .. indent .. "    " .. taken
        .. "\n" .. indent .. "} else " .. block) }
end

return M
