-- The edits that make a function return the value itself in place of a pointer to it: the
-- result's type and the returned expression. Only for a function with one way out whose
-- callers, as far as this file shows them, do not care.

local edits = require "ferry.edits"
local regions = require "ferry.regions"
local syntax = require "ferry.syntax"
local types = require "ferry.types"

local M = {}

-- The tokens of the type behind ->.
local function result_type(s, fn)
    local first
    for i = fn.item, fn.open - 1 do
        if s.kind[i] == ">" and s.kind[i - 1] == "-" and s.up[i] == s.up[fn.item] and s.from[i] == s.to[i - 1] + 1 then
            first = i + 1
        elseif syntax.word(s, i) == "where" and first then
            return first, i - 1
        end
    end
    return first, fn.open - 1
end

-- The type without its first &, its lifetime and its mut: the token where the rest starts.
local function pointee(s, first)
    if s.kind[first] ~= "&" then
        return nil
    end
    local i = first + 1
    if s.kind[i] == "life" then i = i + 1 end
    if syntax.word(s, i) == "mut" then i = i + 1 end
    return s.kind[i] ~= "&" and syntax.word(s, i) ~= "dyn" and syntax.word(s, i) ~= "impl" and i or nil
end

local OWNED = { "^String::", "^format!", "%.to_string%(%)$", "%.to_owned%(%)$", "%.to_uppercase%(%)$", "%.to_lowercase%(%)$", "%.join%(.*%)$",
    "%.repeat%(.*%)$", "%.replace%(.*%)$" }

-- What the value of an expression is called where it is plain that it owns text or elements.
local function owner(code)
    for _, pattern in ipairs(OWNED) do
        if code:match(pattern) then return "text" end
    end
    return (code:match("^vec!") or code:match("^Vec::")) and "elements" or nil
end

-- The value that a variable of the function starts with; "" for a parameter or none.
local function start_of(s, fn, name)
    for i = fn.open, s.mate[fn.open] do
        if s.kind[i] == "id" and syntax.word(s, i) == name and (syntax.word(s, i - 1) == "let" or syntax.word(s, i - 1) == "mut") then
            local l = syntax.let(s, syntax.statement(s, s.from[i]))
            return l and l.value and edits.text(s, l.value.first, l.value.last) or "", l
        end
    end
    return ""
end

local function uses(s, fn, name)
    local n = 0
    for i = fn.open, s.mate[fn.open] do
        n = n + (s.kind[i] == "id" and syntax.word(s, i) == name and 1 or 0)
    end
    return n
end

-- Tokens of the returned expression: { drop = ranges of bytes that go, value = the code that is left }.
local function without_pointer(s, fn, first, last)
    local code = edits.text(s, first, last)
    if s.kind[first] == "&" then
        local i = first + 1
        if s.kind[i] == "life" or syntax.word(s, i) == "raw" or s.kind[i] == "&" then return nil end
        if syntax.word(s, i) == "mut" then i = i + 1 end
        local name = code:match("^&([%a_][%w_]*)%s*%[%s*%.%.%s*%]$")
        if name then
            return { { s.from[first], s.to[first] }, { s.from[i + 1], s.to[last] } }, name
        end
        if s.kind[last] == "]" or s.kind[i] == "*" then return nil end
        return { { s.from[first], s.from[i] - 1 } }, edits.text(s, i, last)
    end
    local name, view = code:match("^([%a_][%w_]*)%s*%.%s*(as_[%a_]+)%(%)$")
    if name and (view == "as_str" or view == "as_slice" or view == "as_ref") then
        return { { s.to[first] + 1, s.to[last] } }, name
    end
    if first == last and s.kind[first] == "id" then
        local value, l = start_of(s, fn, code)
        if l and not l.colon and l.name and value:match("^&[%w\"]") and not value:match("^&mut") and s.kind[l.value.first + 1] == "id" then
            local inner = value:sub(2)
            local made = inner:match("^%u[%w_:]*$") or inner:match("^[%w_:]+%b()$") or inner:match("^%u[%w_]*%s*%b{}$")
            if made and uses(s, fn, code) == 2 then
                return { { s.from[l.value.first], s.to[l.value.first] } }, inner
            end
        end
    end
    return nil
end

-- Whether each call of the function in this file takes its result in a let that is only printed.
local function callers_agree(s, fn)
    local name = syntax.word(s, fn.item + 1)
    for i = 1, s.n do
        if s.kind[i] == "id" and syntax.word(s, i) == name and i ~= fn.item + 1 and s.kind[i + 1] ~= ":" then
            local st = syntax.statement(s, s.from[i])
            local l = st and syntax.let(s, st)
            local alone = st and st.first == i and s.kind[i + 1] == "(" and st.last == s.mate[i + 1] + 1
            if not alone and (not l or not l.name or l.colon or not l.value or l.value.first > i or s.kind[i + 1] ~= "(" or s.mate[i + 1] ~= l.value.last) then
                return false
            end
            for t = alone and s.n + 1 or st.last + 1, s.mate[st.block] do
                if s.kind[t] == "id" and syntax.word(s, t) == l.name and s.kind[s.up[t] - 1] ~= "!" then return false end
            end
        end
    end
    return true
end

-- The string literals and &str parameters that the function returns besides, if the expression is its only other result;
-- else false.
local function only_exit(s, fn, first, last)
    local list = syntax.statements(s, fn.open)
    local tail = list[#list]
    local returns, literals = 0, {}
    for i = fn.open, s.mate[fn.open] do
        local text = s.kind[i + 1] == "str" or s.kind[i + 1] == "id"
            and s.text:sub(s.from[fn.item], s.from[fn.open]):find("%f[%w_]" .. syntax.word(s, i + 1) .. "%s*:%s*&%s*'?[%w_]*%s*str%f[%W]")
        if syntax.word(s, i) == "return" and i + 1 ~= first and text and s.kind[i + 2] == ";" then
            literals[#literals + 1] = i + 1
        elseif syntax.word(s, i) == "return" then
            returns = returns + 1
        end
        if s.kind[i] == "?" then return false end
    end
    if returns == 1 and syntax.word(s, first - 1) == "return" then
        return tail and (tail.first == first - 1 or s.kind[tail.first] == "life" or s.kind[tail.first] == "{") and literals
    end
    return returns == 0 and tail and tail.first == first and tail.last == last and literals
end

local SCALAR = syntax.set("i8 i16 i32 i64 i128 isize u8 u16 u32 u64 u128 usize f32 f64 bool char")

-- The value behind a pointer that the expression computes: a number by *, text and elements by a copy.
local function through_pointer(s, first, last, kind)
    local code = edits.text(s, first, last)
    if code:match("^[%a_][%w_]*$") and code ~= "self" or code:match("^[%a_][%w_:.]*%b()$") then
        if SCALAR[kind] or kind == "()" then
            return kind, "*", ""
        elseif kind == "str" then
            return "String", "", ".to_string()"
        end
        local element = kind:match("^%[([%w_]+)%]$")
        if element and SCALAR[element] then
            return "Vec<" .. element .. ">", "", ".to_vec()"
        end
    elseif code:match("^&%[.*%]$") and kind:match("^%[[^;]*%]$") and s.mate[first + 1] == last then
        return "Vec<" .. kind:sub(2, -2) .. ">", "vec!", "", 1
    end
    return nil
end

-- What the value without its pointer is declared as; nil where that is not plain.
local function value_type(s, fn, kind, drop, value)
    local begun = value:match("^[%a_][%w_]*$") and start_of(s, fn, value) or value
    local owned = owner(begun)
    if kind == "str" then
        return owned == "text" and "String" or nil
    elseif kind:match("^%[[^;]*%]$") then
        return owned == "elements" and "Vec<" .. kind:sub(2, -2) .. ">" or nil
    end
    return not begun:match("^&") and #drop == 1 and kind or nil
end

-- The edits for the function that returns what the span shows; nil where it is not plain.
function M.value(f, returned)
    local s = edits.shape(f)
    local first = s and returned and not returned.macro and syntax.at(s, returned.byte + 1)
    local fn = first and regions.fn_around(s, returned.byte + 1)
    if not fn or regions.prescribed(s, fn.item) then
        return nil
    end
    local last = syntax.at(s, returned.byte_end)
    local from, to = result_type(s, fn)
    local rest = from and pointee(s, from)
    local literals = rest and only_exit(s, fn, first, last)
    if not literals or not callers_agree(s, fn) or #literals > 0 and edits.text(s, rest, to) ~= "str" then
        return nil
    end
    local drop, value = without_pointer(s, fn, first, last)
    local kind = edits.text(s, rest, to)
    local new = drop and value_type(s, fn, kind, drop, value)
    if new then
        local list = { edits.replace(f, s.from[from], s.to[to], new) }
        for _, range in ipairs(drop) do
            list[#list + 1] = edits.replace(f, range[1], range[2], "")
        end
        for _, i in ipairs(literals) do
            list[#list + 1] = edits.insert(f, s.to[i] + 1, ".to_string()")
        end
        return list
    end
    if #literals > 0 then
        return nil
    end
    local before, after, cut
    new, before, after, cut = through_pointer(s, first, last, kind)
    return new and { edits.replace(f, s.from[from], s.to[to], new),
        edits.replace(f, s.from[first], s.from[first] - 1 + (cut or 0), before), edits.insert(f, s.to[last] + 1, after) } or nil
end

-- The expression at the end of a function's body, as a span; nil if there is none. And whether
-- the body is a stub that returns nothing at all.
function M.tail(f, byte)
    local s = edits.shape(f)
    local fn = s and regions.fn_around(s, byte + 1)
    local list = fn and byte < s.from[fn.open] and syntax.statements(s, fn.open)
    local st = list and list[#list]
    if not st then
        return nil
    end
    local code = edits.text(s, st.first, st.last)
    return { byte = st.from - 1, byte_end = st.to }, code, #list == 1 and code:match("^%a+!?%s*[%({]") ~= nil and not code:match("^[^!{]*%(")
end

-- The parameter that the result could point into: the only one with a pointer, of the result's own type.
-- And whether the local that is returned starts empty, to be filled from it.
function M.parameter_of_result(f, byte, name)
    local s = edits.shape(f)
    local fn = s and regions.fn_around(s, byte + 1)
    local first, last = nil, nil
    if fn then
        first, last = result_type(s, fn)
    end
    local kind = first and pointee(s, first) and edits.text(s, pointee(s, first), last)
    local open = fn and syntax.after(s, fn.item, "(")
    local found, pointers = nil, 0
    for i = open or 1, open and s.mate[open] or 0 do
        if s.kind[i] == "&" then
            pointers = pointers + 1
            local at = pointee(s, i)
            local stop = at
            while stop and stop < s.mate[open] and s.kind[stop] ~= "," do stop = (s.mate[stop] or stop) + 1 end
            if at and s.kind[i - 1] == ":" and s.kind[i - 2] == "id" and edits.text(s, at, stop - 1) == kind then found = syntax.word(s, i - 2) end
        end
    end
    if pointers ~= 1 or kind ~= "str" and not (kind or ""):match("^%[") then
        return nil
    end
    local value = name and start_of(s, fn, name) or ""
    return found, kind, value:match("::new%(%)$") ~= nil or value:match("::with_capacity%b()$") ~= nil
end

-- The local whose address the body gives in the end, as `code` shows it: its name and its let; nil
-- where that is not certain.
function M.of_local(f, byte, code)
    local name = code:match("^&([%l_][%w_]*)$") or code:match("^&([%l_][%w_]*)%[[^%]]*%]$") or code:match("^([%l_][%w_]*)%.as_str%(%)$")
    local s = edits.shape(f)
    local fn = s and regions.fn_around(s, byte + 1)
    local value, l = "", nil
    if name and fn then
        value, l = start_of(s, fn, name)
    end
    local made = l and value ~= "" and not value:match("^&") and types.of_expression(value)
    return made and made:sub(1, 1) ~= "&" and name or nil, made, l and select(2, s.text:sub(1, s.from[l.at]):gsub("\n", "")) + 1
end

return M
