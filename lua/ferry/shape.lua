-- For diagnostics that are no story of moves and borrows (types, names, syntax): what their
-- labels say, read by the rule itself, and a note that lists the places a rule names.

local note = require "ferry.note"
local say = require "ferry.say"
local source = require "ferry.source"

local M = {}

local LONGEST = 40

-- The reader's code under a span where it is short enough to be quoted in a sentence.
function M.code(span)
    if not span or not span.text or #span.text ~= 1 then
        return nil
    end
    local text = (source.under(span) or ""):match("^%s*(.-)%s*$")
    if text == "" or #text > LONGEST or text:find("[`%c]") then
        return nil
    end
    return text
end

-- The same in backticks, or other words.
function M.name(span, otherwise)
    local text = M.code(span)
    return text and say.q(text) or otherwise
end

-- Whether the code under a span is one variable.
function M.is_name(span)
    local text = M.code(span)
    return text ~= nil and text:match("^" .. source.IDENT .. "$") ~= nil
end

-- The whole line of a span.
function M.line_text(span)
    return source.text(span) or ""
end

-- The first span of the reader's whose label fits, and what the pattern captures. What rustc shows for its similar
-- name is the declaration of something else, and has to be asked for as that.
function M.label(f, pattern)
    for _, span in ipairs(f.d.spans) do
        if span.label and not span.std and (pattern:match("^%^similarly") or not span.label:match("^similarly named")) then
            local a, b, c = span.label:match(pattern)
            if a then
                return span, a, b, c
            end
        end
    end
    return nil
end

-- The reader's first span in the note or help whose message fits, and what the pattern captures.
function M.child(f, pattern)
    for _, child in ipairs(f.d.children) do
        local a, b = child.message:match(pattern)
        if a then
            for _, span in ipairs(child.spans) do
                if not span.std then
                    return span, a, b
                end
            end
            return nil, a, b
        end
    end
    return nil
end

-- Adds a place to the list of steps: `role` as in note.lua, `text` a sentence.
function M.step(n, span, role, text)
    if span then
        local at = n.f.at
        at.CONFLICT = at.CONFLICT or {}
        local entry = { role = "CONFLICT", line = span.line, column = span.column, file = span.file, span = span }
        table.insert(at.CONFLICT, entry)
        n:mark(entry, role, text)
    end
    return n
end

-- A note whose first step is the place where rustc stops; `role` is "used" unless something else happens there.
function M.open(f, rule, text, role)
    f.at, f.subject = {}, nil
    return M.step(note.open(f, rule), f.primary, role or "used", text)
end

return M
