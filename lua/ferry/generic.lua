-- The fallback: rustc's own words, said to be rustc's, with their lines. Used for codes
-- without rules and for labels that the grammar does not read.

local note = require "ferry.note"
local say = require "ferry.say"

local M = {}

-- One line of rustc's, without characters that a note may not hold.
local function clean(text)
    return (text:gsub("%s+", " "):gsub("[%z\1-\31\127]", "?"))
end

-- The places as rustc labels them, in source order.
local function labels(f)
    local list = {}
    for _, span in ipairs(f.d.spans) do
        if not span.std and (span.label or span == f.primary) then
            list[#list + 1] = { role = "said", file = span.file, line = span.line, column = span.column,
                text = span.label and span.label ~= "" and clean(span.label) or "here" }
        end
    end
    table.sort(list, function(a, b)
        if a.line ~= b.line then return a.line < b.line end
        if a.column ~= b.column then return a.column < b.column end
        return a.text < b.text
    end)
    return list
end

function M.explain(f)
    local n = note.open(f, "generic")
    n:say("rustc's words: " .. clean(f.message) .. ".")
    local said = {}
    for _, span in ipairs(f.d.spans) do
        if span.label and span.label ~= "" and not span.std then
            said[#said + 1] = "on " .. say.line(span.line) .. " it says: " .. clean(span.label)
        end
    end
    if #said > 0 then
        n:say(say.capital(table.concat(said, "; ")) .. ".")
    elseif f.primary then
        n:say("The place is " .. say.line(f.primary.line) .. ".")
    end
    for _, child in ipairs(f.d.children) do
        if child.level == "help" then
            n:say("It adds: " .. clean(child.message) .. ".")
            break
        end
    end
    if f.code and f.code:match("^E%d+$") then
        n:say("ferry has no reading of this in C terms; rustc --explain " .. f.code .. " describes the rule.")
    else
        n:say("ferry has no reading of this in C terms.")
    end
    local result = n:close { headline = clean(f.message) } -- no class: nothing is known of the C side
    result.in_c, result.what = nil, labels(f)
    if #f.unread > 0 then
        result.unread = {}
        for i, label in ipairs(f.unread) do
            result.unread[i] = clean(label)
        end
    end
    return result
end

return M
