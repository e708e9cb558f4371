-- What the modules for rustc's lints share: a page from a few words, and the C side of each case
-- as one sentence with slots.

local say = require "ferry.say"
local shape = require "ferry.shape"

local M = {}

-- A module for the lint `code`; `page` = { title, model, in_c, class, fixes, c_bug, cwe, twin }.
function M.module(code, page, explain)
    page.code = code
    page.see = { exercises = {} }
    return { code = code, needs_subject = false, page = page, explain = explain }
end

-- "line 4"
function M.at(f)
    return say.line(f.primary.line)
end

-- The code under the primary span in backticks, as the start of a sentence or within one.
function M.what(f, otherwise)
    return shape.name(f.primary, otherwise or "the code")
end

-- "an `i32`", "a `u32`"
function M.a(kind)
    return (kind:match("^[aeioAEIO]") and "an " or "a ") .. say.q(kind)
end

-- A note with one story sentence and the C side. o: rule, step, story, in_c, headline, class,
-- cwe, c_bug, twin, cause, fixes = { { title, when, edits pattern } }.
function M.note(f, o)
    local n = shape.open(f, o.rule, o.step)
    for _, step in ipairs(o.steps or {}) do
        shape.step(n, step[1], step[2], step[3])
    end
    n:say(o.story)
    n:in_c(o.in_c)
    for _, fix in ipairs(o.fixes) do
        n:fix(fix[1], fix[2], type(fix[3]) == "string" and n:offered(fix[3]) or type(fix[3]) == "table" and fix[3] or nil)
    end
    return n:close { headline = o.headline, class = o.class or "D", cwe = o.cwe, c_bug = o.c_bug, twin = o.twin, cause = o.cause }
end

return M
