-- The entry: a diagnostic in, a note out. Plain tables both ways; absent means nil.
--
--   explain(d) -> note       never fails for want of a rule: then the note is generic
--   page(code) -> page|nil   the general page of a code
--   prepare(i) -> boolean    loads the rules of the i-th of the commonest codes; false past them
--   asks(d) -> ask|nil       the type that has to be known for d (ferry.asks)
--
-- d     tool, code, level, message, spans, children = { { level, message, spans } }, and `type`
--       where a probe found the subject's type. A span has file, line, column, line_end,
--       column_end, byte, byte_end (0-based, end exclusive), primary, label,
--       text = { { text, from, to } } (columns in characters, 1-based, `to` exclusive),
--       macro, std, replacement, applicability. Macro expansions are already walked.
-- note  rule, specific, headline, cause (where one slip has several notes), what = { { role, file, line, column, name, text } }, in_c,
--       class, c_bug, cwe, fixes = { { title, when, edits = { { file, byte, byte_end, text } } } },
--       twin = { source, tool, expect, adds_steps }, names, see = { exercises, idioms, rustc }, text; and
--       unread = labels that the grammar did not know, for the log.
--
-- A code or lint has a module explain.<code> = { code, page, explain(f) -> note|nil }, found by
-- its name; messages without a code are named below. A rule answers nil where it does not
-- know the case; then, and when a label was not read, the generic note is given: never a guess.
-- A module with needs_subject = false reads message and labels itself (ferry.shape): it is
-- asked even where the role grammar finds nothing.
--
-- class: A a memory error that a tool can show, B a value changes silently, C the C program
-- would be fine and Rust still refuses, D no C bug. cwe and c_bug stay nil where C has no
-- bug. One exception: a promise of a longer lifetime that nobody here relies on is class C
-- and still carries the CWE of whoever does.

local asks = require "ferry.asks"
local facts = require "ferry.facts"
local generic = require "ferry.generic"
local idioms = require "ferry.idioms"
local roles = require "ferry.roles"

-- rustc gives these no code: the start of the message, and the module.
local BY_MESSAGE = {
    { "^lifetime may not live long enough", "lifetime" },
    { "^cannot find macro `", "macros" },
    { "^future cannot be s%a+ between threads safely", "futures" },
    { "^extern blocks must be unsafe", "edition_unsafe" },
    { "^argument never used", "formats" }, { "^multiple unused formatting arguments", "formats" },
    { "^%d+ positional argument", "formats" }, { "^unknown format trait", "formats" },
    { "^borrow expressions cannot be annotated with lifetimes", "annotated_borrow" },
    { "^unsafe attribute used without unsafe", "edition_unsafe" },
}

-- Messages without a code that no row names are syntax errors: C written as Rust.
local SYNTAX = "habits"

-- The codes that are met most, the commonest first.
local COMMON = {}
for code in ("E0382 E0502 E0308 E0499 E0597 E0425 E0505 E0599 E0277 E0596 E0507 E0506 E0384 E0515"):gmatch("%S+") do
    COMMON[#COMMON + 1] = code
end
-- What no compiler says: that which compiles and means something else than in C, which ferry itself
-- finds (ferry.silent), and how a program ended.
local BY_TOOL = { ferry = "silent", panic = "panic" }

local found = {}

-- The module explain.<name>, or nil if there is none. What is wrong inside one is an error.
local function rule(name)
    if found[name] == nil then
        local ok, module = pcall(require, "explain." .. name)
        if not ok and not module:find("cannot open", 1, true) then
            error(module, 0)
        end
        found[name] = ok and module
    end
    return found[name] or nil
end

local function rule_for(d)
    if BY_TOOL[d.tool] then
        return rule(BY_TOOL[d.tool])
    elseif d.code and d.code:match("^[%w_]+$") then
        return rule(d.code)
    elseif d.code and d.code:match("^clippy::") then
        return rule("clippy")
    end
    for _, row in ipairs(BY_MESSAGE) do
        if d.message:match(row[1]) then
            return rule(row[2])
        end
    end
    return not d.code and rule(SYNTAX) or nil
end

local function readable(known, f)
    if known.needs_subject == false then
        return f.primary ~= nil
    end
    return #f.unread == 0 and f.primary and f.about
end

local M = {}

function M.explain(d)
    local f = facts.read(d)
    local known = rule_for(d)
    local n = known and readable(known, f) and known.explain(f) or generic.explain(f)
    n.see.idioms = idioms.of(d.code, n.rule, n.rule == "NAME.c" and n.names[1] or nil)
    return n
end

function M.prepare(i)
    roles.prepare()
    return COMMON[i] ~= nil and rule(COMMON[i]) ~= nil
end

M.asks = asks.of

function M.page(code)
    local known = code:match("^[%w_]+$") and rule(code)
    local page = known and known.page
    if page then
        page.see = page.see or {}
        page.see.idioms = idioms.of(code)
    end
    return page
end

return M
