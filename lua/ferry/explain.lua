-- The entry: a diagnostic in, a note out. Plain tables both ways; absent means nil.
--
--   explain(d) -> note       never fails for want of a rule: then the note is generic
--   page(code) -> page|nil   the general page of a code
--   codes()    -> list       the codes that have rules, sorted
--
-- d     code, level, message, spans, children = { { level, message, spans } }, and `type`
--       where a probe found the subject's type. A span has file, line, column, line_end,
--       column_end, byte, byte_end (0-based, end exclusive), primary, label,
--       text = { { text, from, to } } (columns in characters, 1-based, `to` exclusive),
--       macro, std, replacement, applicability. Macro expansions are already walked.
-- note  rule, specific, headline, what = { { role, file, line, column, name, text } }, in_c,
--       class, c_bug, cwe, fixes = { { title, when, edits = { { file, byte, byte_end, text } } } },
--       twin = { source, tool, expect }, names, see = { exercises, rustc }, text; and
--       unread = labels that the grammar did not know, for the log.
--
-- Each code has a module explain.<code> = { code, page, explain(f) -> note|nil }. A rule
-- answers nil where it does not know the case; then, and when a label was not read, the
-- generic note is given: never a guess.
--
-- class: A a memory error that a tool can show, B a value changes silently, C the C program
-- would be fine and Rust still refuses, D no C bug. cwe and c_bug stay nil where C has no
-- bug. One exception: a promise of a longer lifetime that nobody here relies on is class C
-- and still carries the CWE of whoever does.

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
