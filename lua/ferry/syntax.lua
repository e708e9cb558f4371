-- The shape of a Rust file, as far as edits need it: tokens, what brackets enclose, the
-- statements of a block, the names that they use and bind. No grammar: where the text does not
-- look as expected the functions answer nil. Positions are bytes, 1-based, ends inclusive.

local M = {}

local LONGEST = 200000

local function set(words)
    local list = {}
    for word in words:gmatch("%S+") do
        list[word] = true
    end
    return list
end

local KEYWORD = set("as async await break const continue crate dyn else enum extern false fn for if impl in let loop "
    .. "match mod move mut pub ref return self Self static struct super trait true type unsafe use where while")
M.KEYWORD = KEYWORD

-- The end of the literal, comment or word that starts at `at`, and its kind; "gap" for comments.
local function token_end(text, at)
    local c, two = text:sub(at, at), text:sub(at, at + 1)
    if two == "//" then
        return (text:find("\n", at, true) or #text + 1) - 1, "gap"
    elseif two == "/*" then
        local depth, i = 1, at + 2
        while depth > 0 do
            local next_at = text:find("[/*][*/]", i)
            if not next_at then return #text, "gap" end
            local pair = text:sub(next_at, next_at + 1)
            depth = depth + (pair == "/*" and 1 or pair == "*/" and -1 or 0)
            i = next_at + ((pair == "/*" or pair == "*/") and 2 or 1)
        end
        return i - 1, "gap"
    end
    local hashes = text:match('^[bc]?r(#*)"', at)
    if hashes then
        local _, stop = text:find('"' .. hashes, text:find('"', at, true) + 1, true)
        return stop or #text, "str"
    elseif c == '"' or text:match('^[bc]"', at) then
        local i = text:find('"', at, true) + 1
        while true do
            local stop = text:find('["\\]', i)
            if not stop then return #text, "str" end
            if text:sub(stop, stop) == '"' then return stop, "str" end
            i = stop + 2
        end
    elseif c == "'" or two == "b'" then
        local _, stop = text:find("^b?'\\[^'\n]*'", at)
        if text:match("^b?'\\''", at) then _, stop = text:find("^b?'\\''", at) end
        if not stop then _, stop = text:find("^b?'" .. utf8.charpattern .. "'", at) end
        if stop then return stop, "char" end
        _, stop = text:find("^'[%w_]+", at)
        return stop or at, "life"
    elseif c:match("%d") then
        local _, stop = text:find("^%d[%w_]*", at)
        local _, more = text:find("^%.%d[%w_]*", stop + 1)
        return more or stop, "num"
    end
    local _, stop = text:find("^[%a_\128-\255][%w_\128-\255]*", at)
    if stop then
        return stop, "id"
    end
    return at, c
end

local OPEN, CLOSE = set("( [ {"), { [")"] = "(", ["]"] = "[", ["}"] = "{" }

-- A file's tokens: lists kind, from, to; mate of a bracket; up, the open bracket around each.
local function scan(text)
    local s = { text = text, kind = {}, from = {}, to = {}, mate = {}, up = {}, n = 0 }
    local at, stack = 1, {}
    while true do
        at = text:find("%S", at)
        if not at then break end
        local stop, kind = token_end(text, at)
        if kind ~= "gap" then
            local n = s.n + 1
            s.n, s.kind[n], s.from[n], s.to[n] = n, kind, at, stop
            local open = stack[#stack]
            if CLOSE[kind] then
                if not open or s.kind[open] ~= CLOSE[kind] then return nil end
                s.mate[n], s.mate[open] = open, n
                stack[#stack] = nil
            end
            s.up[n] = stack[#stack] or 0
            if OPEN[kind] then stack[#stack + 1] = n end
        end
        at = stop + 1
    end
    return #stack == 0 and s or nil
end

local cached = {}

-- The shape of a source; nil if it is missing, too long or its brackets do not match.
function M.of(text)
    if not text or #text > LONGEST then
        return nil
    end
    if cached.text ~= text then
        cached = { text = text, shape = scan(text) }
    end
    return cached.shape
end

function M.word(s, i)
    return i >= 1 and i <= s.n and s.text:sub(s.from[i], s.to[i]) or ""
end

-- The next token of a kind after token i.
function M.after(s, i, kind)
    for t = i + 1, s.n do
        if s.kind[t] == kind then return t end
    end
    return nil
end

-- The token that holds byte `at` or is the first after it.
function M.at(s, at)
    local low, high = 1, s.n
    while low < high do
        local mid = (low + high) // 2
        if s.to[mid] < at then low = mid + 1 else high = mid end
    end
    return s.n > 0 and s.to[low] >= at and low or nil
end

-- What a { opens: "block", "match", "items", "fields" (a struct literal or its declaration),
-- "macro". And the token where what it belongs to starts looking like that.
function M.brace(s, open)
    s.braces = s.braces or {}
    if s.braces[open] then
        return s.braces[open]
    end
    local before = M.word(s, open - 1)
    local kind
    if before == "!" or s.kind[open - 1] == "id" and M.word(s, open - 2) == "!" then
        kind = before == "!" and "macro" or nil
    end
    local i, words, angle = open - 1, {}, 0
    while not kind and i >= 1 do
        local k = s.kind[i]
        if s.mate[i] and s.mate[i] < i then
            if k == "}" and i ~= open - 1 and not words["if"] and not words["else"] then break end
            i = s.mate[i]
        elseif OPEN[k] or k == ";" or k == "," and angle == 0 and not words["where"] then
            break
        elseif k == ">" and M.word(s, i - 1) == "=" then
            break
        elseif k == ">" and s.kind[i - 1] ~= "-" then
            angle = angle + 1
        elseif k == "<" and angle > 0 then
            angle = angle - 1
        end
        words[M.word(s, i)] = true
        i = i - 1
    end
    local literal = (s.kind[open - 1] == "id" and not KEYWORD[before] or before == "Self" or before == ">" and M.word(s, open - 2) ~= "=")
    if not kind then
        if words.match then kind = "match"
        elseif words.fn then kind = "block"
        elseif words.impl or words.trait or words.mod or words.extern then kind = "items"
        elseif words.struct or words.enum or words.union then kind = "fields"
        elseif words["if"] or words["while"] or words["for"] then kind = "block"
        elseif literal then kind = "fields"
        else kind = "block" end
    end
    s.braces[open] = kind
    return kind
end

local BLOCKLIKE = set("if while for loop match unsafe fn struct enum union trait impl mod pub extern async macro_rules")

-- The statements of the block that the { at token `open` opens: { first, last, from, to,
-- semi, block = that token }, the tail expression too.
function M.statements(s, open)
    s.lists = s.lists or {}
    if s.lists[open] then
        return s.lists[open]
    end
    local list, close = {}, open == 0 and s.n + 1 or s.mate[open]
    local first, i, blocklike = open + 1, open + 1, nil
    local function finish(last)
        list[#list + 1] = { first = first, last = last, from = s.from[first], to = s.to[last], semi = s.kind[last] == ";", block = open,
            index = #list + 1 }
        first, blocklike = last + 1, nil
    end
    while i < close do
        if i == first then
            local start = i
            while s.kind[start] == "#" and s.mate[start + 1] do start = s.mate[start + 1] + 1 end
            if s.kind[start] == "life" then start = start + 2 end
            blocklike = BLOCKLIKE[M.word(s, start)] or s.kind[start] == "{"
        end
        if s.kind[i] == ";" then
            finish(i)
        elseif OPEN[s.kind[i]] then
            local brace = s.kind[i] == "{"
            i = s.mate[i]
            local after = M.word(s, i + 1)
            if brace and blocklike and after ~= "else" and after ~= "." and after ~= "?" and after ~= "," then
                finish(i)
            end
        end
        i = i + 1
    end
    if first < close then
        finish(close - 1)
    end
    s.lists[open] = list
    return list
end

-- The innermost block around byte `at` and the statement of it that holds the byte.
function M.statement(s, at)
    local i = M.at(s, at)
    local open = i and s.up[i]
    while open and open > 0 do
        if s.kind[open] == "{" and M.brace(s, open) == "block" then
            for _, st in ipairs(M.statements(s, open)) do
                if st.from <= at and at <= st.to then
                    return st, open
                end
            end
            return nil, open
        end
        open = s.up[open]
    end
    return nil
end

-- The statement around the block that a statement stands in.
function M.outer(s, st)
    return M.statement(s, s.from[st.block])
end

-- The statements of one block that hold byte a and byte b, in the innermost block that holds both.
function M.common(s, a, b)
    local path = {}
    local st = M.statement(s, a)
    while st do
        path[st.block] = st
        st = st.block > 0 and s.from[st.block] > 1 and M.outer(s, st) or nil
    end
    st = M.statement(s, b)
    while st do
        if path[st.block] then
            return path[st.block], st
        end
        st = s.from[st.block] > 1 and M.outer(s, st) or nil
    end
    return nil
end

-- The { of the function body or closure body around byte `at`: the outermost block that is a fn's.
function M.fn_body(s, at)
    local i = M.at(s, at)
    local open = i and s.up[i]
    while open and open > 0 do
        if s.kind[open] == "{" then
            local st = open - 1
            while st >= 1 and s.up[st] == s.up[open] and not (s.kind[st] == ";" or s.kind[st] == "}") do
                if M.word(s, st) == "fn" then return open, st end
                st = (s.mate[st] and s.mate[st] < st and s.mate[st] or st) - 1
            end
        end
        open = s.up[open]
    end
    return nil
end

local FORMATS = set("print println eprint eprintln format write writeln panic assert assert_eq assert_ne debug_assert")

-- What a token self stands for: "self.x" where a field of it is meant, else "self", all of it.
function M.part(s, i)
    if s.kind[i + 1] == "." and s.kind[i + 2] == "id" and s.kind[i + 3] ~= "(" then
        return "self." .. M.word(s, i + 2)
    end
    return "self"
end

-- The names that tokens first..last use; those in format strings too.
function M.names(s, first, last)
    local list = {}
    for i = first, last do
        local k = s.kind[i]
        if k == "id" then
            local word = M.word(s, i)
            local field = s.kind[i - 1] == "." and s.kind[i - 2] ~= "."
            if word == "self" then
                list[M.part(s, i)] = true
            elseif not KEYWORD[word] and not field then
                list[word] = true
            end
        elseif k == "str" then
            local open = s.up[i]
            if open > 0 and s.kind[open - 1] == "!" and FORMATS[M.word(s, open - 2)] then
                for name in M.word(s, i):gmatch("{([%a_][%w_]*)[:}]") do list[name] = true end
            end
        end
    end
    return list
end

-- The names that a pattern in tokens first..last binds.
local function pattern_names(s, first, last, list)
    for i = first, last do
        local word = M.word(s, i)
        if s.kind[i] == "id" and not KEYWORD[word] and not word:match("^%u") and word ~= "_" then
            local after = s.kind[i + 1]
            if after ~= "(" and after ~= "{" and not (after == ":" and s.kind[i + 2] == ":") and s.kind[i - 1] ~= ":"
                and not (after == ":" and i < last) then
                list[word] = true
            end
        end
    end
    return list
end

-- A let statement taken apart: { name, mut, colon, equals, value = { first, last }, bound }; nil for
-- another statement. name is nil where the pattern is not one name.
function M.let(s, st)
    if not st or M.word(s, st.first) ~= "let" then
        return nil
    end
    local l = { bound = {} }
    local i, angle = st.first + 1, 0
    while i <= st.last do
        local k = s.kind[i]
        if OPEN[k] then
            i = s.mate[i]
        elseif k == "<" then
            angle = angle + 1
        elseif k == ">" and s.kind[i - 1] ~= "-" then
            angle = angle - 1
        elseif k == ":" and not l.colon and angle == 0 and s.kind[i + 1] ~= ":" and s.kind[i - 1] ~= ":" then
            l.colon = i
        elseif k == "=" and angle == 0 then
            l.equals = i
            break
        elseif M.word(s, i) == "else" then
            break
        end
        i = i + 1
    end
    local stop = l.colon or l.equals or (st.semi and st.last or st.last + 1)
    pattern_names(s, st.first + 1, stop - 1, l.bound)
    local at = st.first + 1
    if M.word(s, at) == "mut" then
        l.mut, at = true, at + 1
    end
    if at == stop - 1 and s.kind[at] == "id" then
        l.name, l.at = M.word(s, at), at
    end
    if l.equals then
        l.value = { first = l.equals + 1, last = st.semi and st.last - 1 or st.last }
        for j = l.value.first, l.value.last do
            if M.word(s, j) == "else" and s.up[j] == st.block and not set("if match")[M.word(s, l.value.first)] then
                l.diverges = true
            end
        end
    end
    return l
end

-- The names that a statement binds for those after it.
function M.binds(s, st)
    local l = M.let(s, st)
    return l and l.bound or {}
end

-- Whether one of the words occurs in the statement.
function M.has(s, st, words)
    for i = st.first, st.last do
        if words[M.word(s, i)] then
            return true
        end
    end
    return false
end

local LEAVES = set("return break continue ? yield await")

-- Whether control may leave the block inside the statement.
function M.leaves(s, st)
    return M.has(s, st, LEAVES)
end

M.set = set

return M
