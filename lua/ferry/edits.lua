-- Edits: replacements at byte ranges, as a note's fixes carry them. Bytes are 0-based and the
-- end is exclusive there; everything that comes in is in the terms of ferry.syntax.

local syntax = require "ferry.syntax"

local M = {}

-- Replaces bytes from..to (1-based, inclusive; to = from - 1 inserts before from).
function M.replace(f, from, to, text)
    return { file = f.file, byte = from - 1, byte_end = to, text = text }
end

function M.insert(f, at, text)
    return M.replace(f, at, at - 1, text)
end

-- The text of tokens first..last.
function M.text(s, first, last)
    return s.text:sub(s.from[first], s.to[last])
end

local function line_start(text, at)
    while at > 1 and text:sub(at - 1, at - 1) ~= "\n" do
        at = at - 1
    end
    return at
end

-- The white space before a byte where nothing else stands on its line before it.
function M.indent(text, at)
    return text:sub(line_start(text, at), at - 1):match("^[ \t]*$")
end

-- The whole lines that a statement fills, with a comment behind it: from, to; nil if it shares them.
local function whole_lines(s, st)
    if not M.indent(s.text, st.from) then
        return nil
    end
    local stop = s.text:find("\n", st.to, true) or #s.text
    local rest = s.text:sub(st.to + 1, stop)
    if not rest:match("^[ \t]*\r?\n?$") and not rest:match("^[ \t]*//") then
        return nil
    end
    return line_start(s.text, st.from), stop
end

-- The statement's text, with the comment behind it if it may bring one, and the range that goes
-- when it leaves.
local function lift(s, st, comments)
    local from, to = whole_lines(s, st)
    if from then
        return comments and s.text:sub(st.from, to):gsub("%s+$", "") or s.text:sub(st.from, st.to), from, to
    end
    local after = s.text:match("^[ \t]*", st.to + 1)
    return s.text:sub(st.from, st.to), st.from, st.to + #after
end

-- Text put before a statement as a statement of its own.
function M.before(f, s, st, text)
    local indent = whole_lines(s, st) and M.indent(s.text, st.from)
    return M.insert(f, st.from, text .. (indent and "\n" .. indent or " "))
end

-- Text put behind a statement as a statement of its own.
function M.after(f, s, st, text)
    local _, stop = whole_lines(s, st)
    if not stop then
        return M.insert(f, st.to + 1, " " .. text)
    end
    return M.insert(f, stop + 1, M.indent(s.text, st.from) .. text .. "\n")
end

-- Takes statements away and puts them before another one, in their order, or behind it.
local function move(f, s, list, target, put)
    local texts, edits = {}, {}
    local indent = whole_lines(s, target) and M.indent(s.text, target.from)
    for i, st in ipairs(list) do
        local text, from, to = lift(s, st, indent)
        texts[i] = text
        edits[#edits + 1] = M.replace(f, from, to, "")
    end
    edits[#edits + 1] = put(f, s, target, table.concat(texts, indent and "\n" .. indent or " "))
    table.sort(edits, function(a, b) return a.byte < b.byte end)
    return edits
end

function M.move_before(f, s, list, target)
    return move(f, s, list, target, M.before)
end

function M.move_after(f, s, list, target)
    return move(f, s, list, target, M.after)
end

-- Takes a statement away.
function M.remove(f, s, st)
    local _, from, to = lift(s, st)
    return M.replace(f, from, to, "")
end

-- The number of the line that a byte is on.
function M.line(s, at)
    local _, n = s.text:sub(1, at - 1):gsub("\n", "")
    return n + 1
end

-- A name that the file does not use yet.
function M.fresh(s, wish)
    local name, n = wish, 1
    while s.text:find("%f[%w_]" .. name .. "%f[^%w_]") do
        n = n + 1
        name = wish .. n
    end
    return name
end

-- The first byte of a span, 1-based, and its last.
function M.range(span)
    return span.byte + 1, span.byte_end
end

-- The shape of the file that a diagnostic is about; nil where the source is not at hand.
function M.shape(f)
    return f.d.source and syntax.of(f.d.source)
end

return M
