-- Edits that do away with a pointer that is kept too long: its value is copied out where it is plain
-- data, what is needed of it is computed at once, or the place is named again at each use.
-- All take a story of ferry.reorder (take, change, use) whose pointer is `let p = …;`.

local edits = require "ferry.edits"
local syntax = require "ferry.syntax"

local M = {}

local SCALAR = syntax.set("i8 i16 i32 i64 i128 isize u8 u16 u32 u64 u128 usize f32 f64 bool char")
local FORMATS = syntax.set("print println eprint eprintln format write writeln panic")

-- The type that a variable is declared with before byte `at`: a parameter's or a let's annotation, or
-- what a literal shows.
local function declared(s, name, at)
    local found
    for i = 2, s.n do
        if s.from[i] >= at then break end
        if s.kind[i] == "id" and syntax.word(s, i) == name then
            if s.kind[i + 1] == ":" and s.kind[i + 2] ~= ":" then
                found = s.text:sub(s.to[i + 1] + 1):match("^%s*([%w_<>&%[%];:' ]+)")
            elseif syntax.word(s, i - 1) == "let" or syntax.word(s, i - 1) == "mut" and syntax.word(s, i - 2) == "let" then
                local rest = s.text:sub(s.to[i] + 1):match("^%s*=%s*([^;]*)")
                local element = rest and ((rest:match("^vec!%[%s*(%-?%d+)[%d,; %-]*%]%s*$") or rest:match("^%[%s*(%-?%d+)[%d,; %-]*%]%s*$")))
                found = element and "[i32]" or rest and rest:match("^%-?%d+$") and "i32" or nil
            end
        end
    end
    return found and found:match("^&") ~= nil, found and found:gsub("^&%s*", ""):gsub("^'[%w_]+%s*", ""):gsub("^mut%s+", ""):gsub("%s+$", "")
end

-- The type of a place like q[0] or b.sector, as far as declarations in this file show it, or a probe told it of the subject.
local function type_of(s, place, at, known)
    local name, rest = place:match("^([%a_][%w_]*)(.*)$")
    local pointer, kind = false, nil
    if name then pointer, kind = declared(s, name, at) end
    if pointer and rest == "" then
        return nil
    end
    kind = kind or name and known and known.subject == name and known.d.type or nil
    while kind and rest ~= "" do
        if rest:match("^%b[]") then
            rest = rest:gsub("^%b[]", "", 1)
            kind = kind:match("^Vec<(.*)>$") or kind:match("^%[([^;]*)[;%]]") or kind:match("Map<[^<>,]+, (%w+)[,>]")
        else
            local field, more = rest:match("^%.([%a_][%w_]*)(.*)$")
            local head = kind:match("^([%a_][%w_]*)")
            local body = field and head and s.text:match("struct%s+" .. head .. "%f[^%w_][^{;(]*(%b{})")
            kind = body and body:match("%f[%w_]" .. field .. "%s*:%s*([^,}%s]+)")
            rest = more or ""
        end
    end
    return kind
end

-- The pointer's let: l, its name, and the code behind = .
local function story(r)
    local s = r and r.s
    local l = r and r.take and syntax.let(s, r.take)
    if not l or not l.name or not l.value or l.mut then
        return nil
    end
    return s, l, edits.text(s, l.value.first, l.value.last)
end

-- Calls each(t) for the tokens that name the variable after its let; false if one call answers false, or
-- the name is declared again.
local function each_use(r, name, each)
    local s = r.s
    for t = r.take.last + 1, s.mate[r.take.block] do
        if s.kind[t] == "id" and syntax.word(s, t) == name and (s.kind[t - 1] ~= "." or s.kind[t - 2] == ".") then
            local labels = s.kind[t + 1] == ":" and s.kind[t + 2] ~= ":"
            local field = labels and (s.kind[t - 1] == "{" or s.kind[t - 1] == ",") and s.kind[s.up[t]] == "{" and syntax.brace(s, s.up[t]) == "fields"
            if syntax.word(s, t - 1) == "let" or syntax.word(s, t - 1) == "mut" or labels and not field then return false end
            if not field and each(t) == false then return false end
        end
    end
    return true
end

local function stored_through(s, t)
    local after = s.kind[t + 1]
    return after == "=" and s.kind[t + 2] ~= "=" or after and after:match("^[%+%-%*/%%&|^]$") and s.kind[t + 2] == "="
end

local function macro_of(s, t)
    local open = s.up[t]
    return open > 0 and s.kind[open - 1] == "!" and FORMATS[syntax.word(s, open - 2)] and open or nil
end

-- `let p = &q[0];` becomes `let p = q[0];` where that is plain data, and *p becomes p.
function M.value(r)
    local s, l, code = story(r)
    local place = s and not l.colon and (code:match("^&mut%s+([%w_%.%[%]]+)$") or code:match("^&([%w_%.%[%]]+)$") or code:match('^&([%w_%.]+%["[%w_ ]*"%])$'))
    if not place or not SCALAR[type_of(s, place, r.take.from, r.f) or ""] then
        return nil
    end
    local list = { edits.replace(r.f, s.from[l.value.first], s.from[l.value.last] - 1, place:sub(1, #place - #edits.text(s, l.value.last, l.value.last))) }
    local plain = each_use(r, l.name, function(t)
        if s.kind[t - 1] == "*" and not stored_through(s, t) and s.kind[t + 1] ~= "." and s.kind[t + 1] ~= "[" then
            list[#list + 1] = edits.replace(r.f, s.from[t - 1], s.to[t - 1], "")
        elseif not (macro_of(s, t) and (s.kind[t + 1] == "," or s.kind[t + 1] == ")")) then
            return false
        end
    end)
    return plain and list or nil
end

local ONCE = syntax.set("len is_empty to_owned to_string capacity is_some is_none")

-- Where each use is the same call without arguments, such as p.len(), or the only one p.to_owned(): it moves up
-- to the let, which then holds its result.
function M.result(r)
    local s, l = story(r)
    if not s or l.colon then
        return nil
    end
    local method, n, list = nil, 0, {}
    local plain = each_use(r, l.name, function(t)
        local called = s.kind[t + 1] == "." and syntax.word(s, t + 2)
        if not called or not ONCE[called] or s.kind[t + 3] ~= "(" or s.mate[t + 3] ~= t + 4 or method and method ~= called or s.kind[t - 1] == "&" then
            return false
        end
        method, n = called, n + 1
        list[#list + 1] = edits.replace(r.f, s.to[t] + 1, s.to[t + 4], "")
    end)
    local copies = method == "to_owned" or method == "to_string"
    if not plain or n == 0 or copies and n > 1 then
        return nil
    end
    if s.kind[l.value.first] == "&" and syntax.word(s, l.value.first + 1) ~= "mut" then
        list[#list + 1] = edits.replace(r.f, s.from[l.value.first], s.to[l.value.first], "")
    elseif s.kind[l.value.first] == "&" then
        return nil
    end
    list[#list + 1] = edits.insert(r.f, s.to[l.value.last] + 1, "." .. method .. "()")
    return list
end

-- The named argument that a format string's {p} now means.
local function named(s, list, f, done, open, name, place)
    if not done[open] then
        done[open] = true
        list[#list + 1] = edits.insert(f, s.from[s.mate[open]], ", " .. name .. " = " .. place)
    end
end

-- The let goes, and the place is named at each use: what the pointer of a C program would show.
function M.again(r)
    local s, l, code = story(r)
    local place = s and not l.colon and (code:match("^&([%a_][%w_]*%.[%w_%.]+)$") or code:match("^([%a_][%w_]*%.[%w_%.]+)%.as_str%(%)$")
        or code:match("^&([%a_][%w_]*)$"))
    if not place or next(syntax.binds(s, r.change)) or r.take.block == 0 then
        return nil
    end
    local list, done, uses = { edits.remove(r.f, s, r.take) }, {}, 0
    local plain = each_use(r, l.name, function(t)
        uses = uses + 1
        if s.kind[t - 1] == "*" then
            if stored_through(s, t) then return false end
            list[#list + 1] = edits.replace(r.f, s.from[t - 1], s.to[t], place)
        elseif s.kind[t + 1] == "." or macro_of(s, t) and s.kind[t + 1] ~= "=" then
            list[#list + 1] = edits.replace(r.f, s.from[t], s.to[t], place)
        else
            return false
        end
    end)
    for t = r.take.last + 1, plain and s.mate[r.take.block] or 0 do
        local open = s.kind[t] == "str" and macro_of(s, t)
        if open and syntax.names(s, t, t)[l.name] then
            uses = uses + 1
            named(s, list, r.f, done, open, l.name, place)
        end
    end
    return plain and uses > 0 and uses <= 4 and list or nil
end

return M
