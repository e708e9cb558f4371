-- Reads the reader's whole file, where it is at hand: which line mentions a name next, where
-- a block ends, which variable a closure has captured. Guesses from the text, so every
-- function may answer nil; `text` itself may be nil.

local source = require "ferry.source"

local M = {}

local IDENT = source.IDENT

-- Line `n` of the text.
function M.line(text, n)
    local at = 1
    for row in (text or ""):gmatch("([^\n]*)\n?") do
        if at == n then
            return row
        end
        at = at + 1
    end
    return nil
end

-- The byte, 0-based, at which line `n` starts.
function M.byte(text, n)
    local at, line = 1, 1
    while line < n do
        at = (text or ""):find("\n", at, true)
        if not at then
            return nil
        end
        at, line = at + 1, line + 1
    end
    return at - 1
end

local function code(row)
    return (row:gsub('"[^"]*"', function(quoted)
        -- names in format strings count: "{count}"
        return (quoted:gsub("[^{}%w_:]", " "))
    end):gsub("//.*$", ""))
end

local function indent(row)
    return #row:match("^%s*")
end

-- The first line after `n`, within the same function, that mentions `name`; skip(row) leaves
-- a line out.
function M.next_mention(text, n, name, skip)
    local at, depth = 0, nil
    local word = name and "%f[%w_]" .. name:gsub("%p", "%%%0") .. "%f[^%w_]"
    for row in (text and name and text .. "\n" or ""):gmatch("([^\n]*)\n") do
        at = at + 1
        if at == n then
            depth = indent(row)
        elseif depth and row:match("^%s*}") and indent(row) < depth and indent(row) == 0 then
            return nil
        elseif depth and code(row):find(word) and not (skip and skip(row)) then
            return at
        end
    end
    return nil
end

-- The line of the brace that closes the block which line `n` stands in, as rustfmt would
-- indent it.
function M.block_end(text, n)
    local at, depth = 0, nil
    for row in (text and text .. "\n" or ""):gmatch("([^\n]*)\n") do
        at = at + 1
        if at == n then
            depth = indent(row)
        elseif depth and row:match("^%s*}") and indent(row) < depth then
            return at
        end
    end
    return nil
end

-- The last line before `n` that declares `name`, with let, for or as a parameter, and what follows
-- the name there.
function M.let(text, n, name)
    local at, found, rest = 0, nil, nil
    local word = name:gsub("%p", "%%%0")
    for row in (text and text .. "\n" or ""):gmatch("([^\n]*)\n") do
        at = at + 1
        if at >= n then
            return found, rest
        elseif row:match("^fn%s") or row:match("^pub fn%s") then
            found, rest = nil, nil
        end
        local behind = row:match("let%s+mut%s+" .. word .. "%f[^%w_](.*)$") or row:match("let%s+" .. word .. "%f[^%w_](.*)$")
            or row:match("^%s*for%s+" .. word .. "%s+in%s(.*)$") or row:match("fn%s.*[(,]%s*" .. word .. "(%s*:.*)$")
        if behind then
            found, rest = at, behind
        end
    end
    return found, rest
end

-- The first line after `n`, in an inner block of the same function, that declares `name` anew.
function M.inner_let(text, n, name)
    local at, depth = 0, nil
    for row in (text and text .. "\n" or ""):gmatch("([^\n]*)\n") do
        at = at + 1
        if at == n then
            depth = indent(row)
        elseif depth and row:match("^%s*}") and indent(row) < depth then
            return nil
        elseif depth and indent(row) > depth and (row:find("let%s+" .. name .. "%f[^%w_]") or row:find("let%s+mut%s+" .. name .. "%f[^%w_]")) then
            return at
        end
    end
    return nil
end

-- Whether the text declares a struct, enum or union of that name.
function M.declares(text, name)
    for _, word in ipairs { "struct", "enum", "union" } do
        if text:find("%f[%w_]" .. word .. "%s+" .. name .. "%f[^%w_]") then
            return true
        end
    end
    return false
end

-- The reader's text under a span of one or more lines.
function M.under(span)
    local rows = {}
    for i, row in ipairs(span and span.text or {}) do
        local from = utf8.offset(row.text, row.from) or 1
        local to = utf8.offset(row.text, row.to) or #row.text + 1
        rows[i] = row.text:sub(from, to - 1)
    end
    return table.concat(rows, "\n")
end

-- The field of `name` that the code under a span uses, if it uses that one alone: "log" where every
-- mention is name.log.
function M.field(span, name)
    local text, field = M.under(span), nil
    for behind in (text .. " "):gmatch("%f[%w_]" .. name .. "%f[^%w_]([^\n]*)") do
        local member = behind:match("^%.(" .. IDENT .. ")%f[^%w_]%s*[^%s(]")
        if not member or field and field ~= member then
            return nil
        end
        field = member
    end
    return field
end

-- The one variable that the code under `span` takes from outside and whose declaration fits
-- one of `marks` (patterns); if only one is taken at all, that one. Its name and line.
function M.captured(text, span, marks)
    local seen, all, fitting = {}, {}, {}
    for name in code(M.under(span)):gmatch("%f[%w_]" .. IDENT) do
        local line, rest = nil, nil
        if not seen[name] then
            seen[name] = true
            line, rest = M.let(text, span.line, name)
        end
        if line then
            all[#all + 1] = { name, line }
            for _, mark in ipairs(marks) do
                if rest:find(mark) then
                    fitting[#fitting + 1] = { name, line }
                    break
                end
            end
        end
    end
    local one = #fitting == 1 and fitting[1] or #all == 1 and all[1]
    if one then
        return one[1], one[2]
    end
    return nil
end

return M
