-- The fallback: rustc's own words, said to be rustc's, with their lines. Used for codes
-- without rules and for labels that the grammar does not read.

local note = require "ferry.note"
local say = require "ferry.say"

local M = {}

-- One line of rustc's, without characters that a note may not hold. Backticks are not shown, so
-- punctuation alone in them gets quotes, or a list of it could not be read.
local function clean(text)
    return (text:gsub("%s+", " "):gsub("[%z\1-\31\127]", "?"):gsub("`([^`%w_%s]+)`", "'%1'"))
end

local function words(span)
    return span.label and span.label ~= "" and clean(span.label) or nil
end

-- The places as rustc labels them, in source order, each text once a line; the bare place of the error
-- only where its line has no words.
local function labels(f)
    local list, told, worded = {}, {}, {}
    for _, span in ipairs(f.d.spans) do
        worded[(span.file or "") .. span.line] = worded[(span.file or "") .. span.line] or words(span) ~= nil and not span.std
    end
    for _, span in ipairs(f.d.spans) do
        local text, line = words(span), (span.file or "") .. span.line
        local key = line .. " " .. (text or "")
        if not span.std and not told[key] and (text or span == f.primary and not worded[line]) then
            told[key] = true
            list[#list + 1] = { role = "said", file = span.file, line = span.line, column = span.column,
                text = text or "here" }
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
    local said, told = {}, {}
    for _, span in ipairs(f.d.spans) do
        local sentence = words(span) and not span.std and "on " .. say.line(span.line) .. " it says: " .. words(span)
        if sentence and not told[sentence] then
            told[sentence] = true
            said[#said + 1] = sentence
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
