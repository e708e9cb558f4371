-- The entry: a diagnostic in, a note out.
--
--   explain(d) -> note       d and the note are described in lua/README.md
--   page(code) -> page|nil   the general page of a code
--   codes()    -> list       the codes that have rules, sorted
--
-- Each code has a module explain.<code> = { code, page, explain(f) -> note|nil }. A rule
-- answers nil where it does not know the case; then, and when a label was not read, the
-- generic note is given: never a guess.

local facts = require "ferry.facts"
local generic = require "ferry.generic"

local CODES = { "E0382", "E0384", "E0499", "E0502", "E0505", "E0506", "E0515", "E0596", "E0597" }

local rules = {}
for _, code in ipairs(CODES) do
    rules[code] = require("explain." .. code)
end

local M = {}

function M.explain(d)
    local f = facts.read(d)
    local rule = d.level == "error" and d.code and rules[d.code]
    if rule and #f.unread == 0 and f.primary and f.about then
        local n = rule.explain(f)
        if n then
            return n
        end
    end
    return generic.explain(f)
end

function M.page(code)
    return rules[code] and rules[code].page
end

function M.codes()
    local list = {}
    for i, code in ipairs(CODES) do
        list[i] = code
    end
    return list
end

return M
