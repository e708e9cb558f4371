-- The words of C tools without what only the tool needs: addresses of this run, numbers of its own steps.

local M = {}

local ADDRESSES = { " on address 0x%x+.*$", " on unknown address 0x%x+.*$", " on 0x%x+.*$", ":? 0x%x+.*$", " %(pc 0x%x+.*$", " on `<null>`" }

-- The tool's first line, with what it did and where instead of addresses; nil where it stays as it is.
function M.message(d)
    local text = d.message
    for _, pattern in ipairs(ADDRESSES) do
        text = text:gsub(pattern, "")
    end
    if text == d.message or text == "" then
        return nil
    end
    local at = d.spans[1]
    if d.size and d.size > 0 and d.tool ~= "tsan" then -- which of two threads it is about, TSan's first line does not say
        text = text .. ", " .. (d.writes and "write" or "read") .. " of " .. d.size .. (d.size == 1 and " byte" or " bytes")
    end
    if at then
        text = text .. (at["function"] and " in " .. at["function"] .. "()" or "") .. ", line " .. at.line
    end
    return text
end

-- A label of gcc's analyzer: its events' numbers mean nothing where they are not shown.
function M.label(text)
    text = text:gsub("; [^;]- at %(%d+%)", ""):gsub(" at %(%d+%)", "")
    return (text:gsub("^[\226][\128][\152]0[\226][\128][\153] is NULL", "the pointer is NULL"))
end

local ARTICLE = { A = true, An = true, The = true, No = true, Every = true }

-- What Rust does, as a sentence that says that it is Rust.
function M.rust(text)
    if text:find("[Rr]ust") then
        return text
    end
    local article = ARTICLE[text:match("^%a+")]
    return "In Rust: " .. (article and text:sub(1, 1):lower() .. text:sub(2) or text)
end

-- Where the address lies, for an access outside of an object.
function M.side(d, otherwise)
    local index, before = d.message:match("^index (%-?)%d+ out of bounds"), d.before
    if index then
        before = index == "-"
    elseif before == nil then
        return otherwise
    end
    return "The address is " .. (before and "before the object's start" or "beyond the object's end") .. "; what lies there belongs to somebody else."
end

M.THREADS = "With threads it hangs on who comes first: another run may report something else, or nothing."

return M
