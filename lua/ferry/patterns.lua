-- What becomes of the variables that a pattern binds: whether pointers would do for them.

local edits = require "ferry.edits"
local source = require "ferry.source"
local syntax = require "ferry.syntax"

local M = {}

local PRINTS = syntax.set("print println eprint eprintln format write writeln panic")

-- The last token in which what is bound at token i can be seen: of the arm, the block of an if let, or the
-- block around a let.
local function reach(s, i)
    local open = s.up[i]
    while open > 0 and s.kind[open] ~= "{" do
        open = s.up[open]
    end
    if open > 0 and syntax.brace(s, open) == "match" then
        local t = i
        while t < s.mate[open] and not (s.kind[t] == "=" and s.kind[t + 1] == ">" and s.up[t] == open) do t = t + 1 end
        t = t + 2
        if s.kind[t] == "{" then return s.mate[t] end
        while t < s.mate[open] and not (s.kind[t] == "," and s.up[t] == open) do
            t = (s.mate[t] and s.mate[t] > t and s.mate[t] or t) + 1
        end
        return t
    end
    local st = syntax.statement(s, s.from[i])
    if not st then
        return nil
    elseif syntax.word(s, st.first) == "let" then
        return s.mate[st.block]
    end
    return st.last
end

-- Whether a use of the variable at token t only looks at it.
local function looks(s, t)
    local open, after = s.up[t], syntax.word(s, t + 1)
    if s.kind[t - 1] == "&" or open > 0 and s.kind[open - 1] == "!" and PRINTS[syntax.word(s, open - 2)] then
        return true
    elseif after == "." then
        local method = syntax.word(s, t + 2)
        return not (method:match("^into_") or method:match("^unwrap") or method == "expect" or method:match("^push"))
            and s.kind[t + 3] == "("
    end
    return false
end

-- Whether all variables that rustc says are moved into would do as pointers; true where the source is not at
-- hand and it cannot be seen.
function M.would_do_as_pointers(f)
    local s = edits.shape(f)
    for _, entry in ipairs(s and f.at.MOVED or {}) do
        local name = (source.under(entry.span) or ""):match("^([%a_][%w_]*)$")
        local i = name and syntax.at(s, entry.span.byte + 1)
        local last = i and reach(s, i)
        for t = last and i + 1 or 1, last or 0 do
            if s.kind[t] == "id" and syntax.word(s, t) == name and s.kind[t - 1] ~= "." and not looks(s, t) then
                return false
            end
        end
    end
    return true
end

return M
