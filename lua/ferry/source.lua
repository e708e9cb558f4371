-- Reads the reader's own source line under a span: which variable a line binds, which
-- function an argument is handed to, which method is called. Guesses from one line of
-- text only, so every function may answer nil and callers have wording for that.

local M = {}

local KEYWORD = {}
for word in ("as async await break const continue crate dyn else enum extern false fn for if impl in let "
    .. "loop match mod move mut pub ref return self static struct super trait true type unsafe use "
    .. "where while _"):gmatch("%S+") do
    KEYWORD[word] = true
end

local IDENT = "[%a_\128-\255][%w_\128-\255]*"
M.IDENT = IDENT

-- The first source line of a span, without its comment; nil if rustc gave none.
function M.text(span)
    local row = span and span.text and span.text[1]
    return row and row.text
end

-- Byte positions [from, to) of a span in its first line.
function M.bounds(span)
    local row = span and span.text and span.text[1]
    if not row then
        return nil
    end
    local from = utf8.offset(row.text, row.from) or #row.text + 1
    local to = span.text[2] and #row.text + 1 or utf8.offset(row.text, row.to) or #row.text + 1
    return row.text, from, to
end

-- The reader's text under a span (its first line only).
function M.under(span)
    local text, from, to = M.bounds(span)
    return text and text:sub(from, to - 1)
end

-- What stands before and after a span on its line.
function M.around(span)
    local text, from, to = M.bounds(span)
    if not text then
        return nil
    end
    return text:sub(1, from - 1), text:sub(to)
end

local function plain(name)
    return name and not KEYWORD[name] and name or nil
end

-- The variable that a line binds or assigns before byte `upto`: the `r` of "let mut r: T =".
function M.bound(text, upto)
    local head = upto and text:sub(1, upto - 1) or text
    local name = head:match("let%s+mut%s+(" .. IDENT .. ")%s*[:=]") or head:match("let%s+ref%s+mut%s+(" .. IDENT .. ")")
        or head:match("let%s+ref%s+(" .. IDENT .. ")") or head:match("let%s+(" .. IDENT .. ")%s*[:=]")
    if plain(name) then
        return name, "let"
    end
    name = head:match("for%s+(" .. IDENT .. ")%s+in%s")
    if plain(name) then
        return name, "for"
    end
    name = head:match("Some%(%s*(" .. IDENT .. ")%s*%)%s*=[^=>]")
    if plain(name) then
        return name, "let"
    end
    name = head:match("^%s*(" .. IDENT .. ")%s*=[^=>]")
    if plain(name) then
        return name, "assign"
    end
    return nil
end

-- The annotation of `name` on its line: the "Vec<i32>" of "let v: Vec<i32> = …" or of a
-- parameter "v: Vec<i32>, …".
function M.annotation(text, name)
    if not text or not name or not name:match("^" .. IDENT .. "$") then
        return nil
    end
    local at = 1
    while true do
        local from, to = text:find(name .. "%s*:%s*", at)
        if not from then
            return nil
        end
        if (from == 1 or not text:sub(from - 1, from - 1):match("[%w_:.]"))
            and text:sub(to + 1, to + 1) ~= ":" then
            local depth, stop = 0, #text
            for i = to + 1, #text do
                local c = text:sub(i, i)
                if c:match("[<(%[]") then
                    depth = depth + 1
                elseif c:match("[%])>]") and text:sub(i - 1, i - 1) ~= "-" then
                    if depth == 0 then stop = i - 1 break end
                    depth = depth - 1
                elseif depth == 0 and c:match("[,;={|]") then
                    stop = i - 1
                    break
                end
            end
            local kind = text:sub(to + 1, stop):match("^%s*(.-)%s*$")
            return kind ~= "" and kind or nil
        end
        at = to + 1
    end
end

-- The initialiser on a line: what follows the first single "=".
function M.initialiser(text)
    return text and text:match("[^=!<>+%-*/|&^%%]=%s*([^=>%s].*)$")
end

-- The innermost call whose argument starts at byte `from`: name, full path, "call", "ctor",
-- "macro" or "method", and the receiver of a method.
function M.call(text, from)
    local depth = 0
    for i = from - 1, 1, -1 do
        local c = text:sub(i, i)
        if c:match("[%)%]}]") then
            depth = depth + 1
        elseif c == "{" and depth == 0 then
            local name = text:sub(1, i - 1):match("(%u[%w_]*)%s*$")
            if name then return name, name, "ctor" end
            return nil
        elseif c == "[" and depth == 0 then
            return nil
        elseif c:match("[%[{]") then
            depth = depth - 1
        elseif c == "(" then
            if depth == 0 then
                local head = text:sub(1, i - 1):gsub("::%b<>$", "")
                local path = head:match("([%w_:.!\128-\255]+)$")
                if not path then return nil end
                local name = path:match("(" .. IDENT .. ")!?$")
                if not plain(name) then return nil end
                if path:sub(-1) == "!" then return name, path, "macro" end
                if path:match("%.%s*" .. IDENT .. "$") then
                    return name, path, "method", path:match("^(.*)%." .. IDENT .. "$")
                end
                return name, path, name:match("^%u") and "ctor" or "call"
            end
            depth = depth - 1
        elseif c == ";" and depth == 0 then
            return nil
        end
    end
    return nil
end

-- A span and what follows it on its line, without the & in front.
function M.onward(span)
    local text, from = M.bounds(span)
    return (text and text:sub(from) or ""):gsub("^&mut%s+", ""):gsub("^&", ""):gsub("^%(%*+", "")
end

-- What the bound variable is to the borrowed place: "becomes a pointer to" for `let r = &x;`,
-- "is made from a pointer to" where a call or a constructor stands between.
function M.relation(span, kind)
    local before, _ = M.around(span)
    before = (before or ""):gsub("&mut%s*$", ""):gsub("&%s*$", "")
    local direct = before:match("=%s*$") and not M.onward(span):match("^[%w_%.]-%.[%a_][%w_]*%s*%(")
    return (direct and "becomes " or "is made from ") .. (kind or "a pointer")
end

-- Whether `name` stands as a word on the line of an entry.
function M.mentions(entry, name)
    local text = entry and M.text(entry.span)
    if not text or not name then
        return false
    end
    local plain_name = name:gsub("%p", "%%%0")
    return text:find("%f[%w_]" .. plain_name .. "%f[^%w_]") ~= nil
end

-- Whether the line starts a `for`, `while` or `loop`.
function M.is_for(text)
    return text ~= nil and text:match("^%s*'?[%w_]*:?%s*for%s.-%sin%s") ~= nil
end

return M
