-- Syntax errors without a code: C written as Rust. rustc sees an unexpected token; the
-- line shows the habit. A row fits by rustc's message, by the line, or by both.

local ccasts = require "explain.ccasts"
local cdecl = require "explain.cdecl"
local rows = require "explain.habit_rows"
local say = require "ferry.say"
local shape = require "ferry.shape"
local source = require "ferry.source"

local M = { code = "habits", needs_subject = false }

-- The line up to the place where rustc stopped, and from there on.
local function halves(f)
    local row = f.primary.text and f.primary.text[1]
    if not row then
        return "", ""
    end
    local at = utf8.offset(row.text, row.from) or #row.text + 1
    return row.text:sub(1, at - 1), row.text:sub(at)
end

-- The row that fits by rustc's words alone.
local BY_MESSAGE = {
    { "^Rust has no p%a+ [id]%a+crement operator", rows.STEP }, { "^Rust has no ternary", rows.TERNARY },
    { "^`%->` is not valid syntax for field", rows.ARROW }, { "^`%->` used for field", rows.ARROW },
    { "^format argument must be a string literal", rows.FORMAT }, { "^character literal may only contain one", rows.QUOTES },
    { "^this is a block expression, not an array", rows.BRACES }, { "^`~` cannot be used as", rows.NOT },
    { "^invalid suffix `[uUlLfF]+` for", rows.SUFFIX }, { "^`%.%.%.` is not supported for non%-extern", rows.VARIADIC },
    { "^C%-variadic type `%.%.%.`", rows.VARIADIC }, { "^unknown character escape: `[%dabfve?]`", rows.ESCAPE },
    { "found reserved keyword `do`$", rows.DO }, { "^expected item, found `;`$", rows.SEMICOLON },
    { "^struct fields are separated by `,`", rows.FIELD_END }, { "^`%a+` is not a logical operator", rows.WORDS },
    { "^expected `mut` or `const` keyword in raw pointer", rows.RAW }, { "^invalid variable declaration", rows.LET },
    { "^expected type, found keyword `struct`", rows.STRUCT },
}

-- By the line and rustc's words; each test gets both halves of the line, the line, the message and
-- the token that rustc names. In order: what is certain first.
local BY_LINE = {
    { rows.INCLUDE, function(_, _, line) return line:match("^%s*#%s*include") end },
    { rows.DEFINE, function(_, _, line) return line:match("^%s*#%s*[pdieul]%a+") and not line:match("^%s*#%s*!?%[") end },
    { rows.SWITCH, function(before)
        return before:match("%f[%w_]switch%s*$") or before:match("%f[%w_]switch%s*%(.*%)%s*$")
    end },
    { rows.MUT_FIELD, function(_, _, line, m)
        return m:match("^expected identifier, found keyword `mut`$") and line:match("^%s*[pub()%s]*mut%s+[%a_][%w_]*%s*:")
    end },
    { rows.TYPEDEF, function(_, _, line) return line:match("^%s*typedef%s") end },
    { rows.BODY, function(before, _, _, m)
        return m:match("^expected `{`, found") and (before:match("%f[%w_]if%f[%W]") or before:match("%f[%w_]while%f[%W]")
            or before:match("%f[%w_]for%f[%W]") or before:match("%f[%w_]else%f[%W]") or before:match("^%s*$"))
    end },
    { rows.GOTO, function(before) return before:match("%f[%w_]goto%s+$") end },
    { rows.FOR, function(_, _, line) return line:match("%f[%w_]for%s*%(.-;.-;") end },
    { rows.LENGTH, function(_, _, line, m)
        return m:match("^expected a pattern, found an expression") and line:match("let%s+[%a_][%w_]*%s*%[")
    end },
    { rows.LENGTH_OF, function(before, after) return before:match(":%s*&?[%a_][%w_]*%s*$") and after:match("^%[%s*%w*%s*%]") end },
    { rows.COMMA, function(before, after, _, m, found)
        return found == "," and before:match("%[[^%]]*$") and after:match("^,[^%]]*%]") and m:find("`]`", 1, true)
    end },
    { rows.DOTTED, function(before, after, _, _, found)
        return found == "." and before:match("{%s*$") or before:match(",%s*$") and after:match("^%.[%a_][%w_]*%s*=")
    end },
    { rows.POSITION, function(before, _, _, m)
        return m:match("^expected identifier, found `[%d\"'%-]") and before:match("[%u][%w_]*%s*{[^}]*$")
    end },
    { rows.CONST, function(before, _, line, m)
        return m:match("found keyword `const`$") or before:match("%f[%w_]const%s+$") and line:match("%f[%w_]fn%s")
    end },
    { rows.CAST, function(before)
        local cast = before:match("%(%s*([%a_][%w_%s]-)[%s%*]*%)%s*$")
        return cast and not before:match("%f[%w_]fn%s[^{]*$") and (cast:match("^[iuf]%d+$") or cast:match("^[ui]size$") or cdecl.read(cast .. " x"))
    end },
    { rows.CAST, function(before, after, _, _, found) -- at a word inside the parentheses: (struct s *)p, (unsigned char)c, (char *)p
        local inside = (before:match("%(([%w_%s%*]*)$") or "/") .. (after:match("^([%w_%s%*]*)%)%s*[%w_&%(\"]") or "/")
        return (found == "struct" or found == "union" or found == "enum") and before:match("%(%s*$")
            or found == ")" and inside:match("^%s*[%a_][%w_%s]*%*[%s%*]*$") or not inside:find("/") and cdecl.read(inside .. " x")
    end },
    { rows.POINTER, function(before, _, _, _, found) return found == "*" and before:match("%f[%w_]fn%s.*:%s*[%a_][%w_]*%s*$") end },
    { rows.UNTYPED, function(_, _, line, m, found)
        return line:match("%f[%w_]fn%s") and (found == "," or found == ")") and m:match("^expected one of `:`")
    end },
    { rows.JOINED, function(before, _, _, _, found) return found and found:match('^"') and before:match('"%s*$') end },
    { rows.CASE, function(before, after, _, _, found)
        return found == ":" and not after:match("^::") and before:match("^%s*[%w_'\"]+%s*$")
    end },
    { rows.SIZEOF, function(before) return before:match("%f[%w_]sizeof%s+$") end },
    { rows.STATIC, function(_, _, line) return line:match("^%s*static%s+fn%s") or line:match("^%s*static%s+inline%s+fn%s") end },
    { rows.INLINE, function(_, _, line) return line:match("^%s*inline%s+fn%s") end },
    { rows.EXTERN, function(_, _, line) return line:match("^%s*extern%s+[%a_]") and cdecl.read(line) end },
    { rows.LABEL, function(_, _, line, m) return m:match("^statements are terminated with") and line:match("^%s*[%a_][%w_]*:%s*$") end },
}

-- C's declaration around the place, and where it stands.
local function declaration(f, before, after)
    local line = before .. after
    local from = before:match("[^;{}(,]*$")
    local decl = cdecl.read(from .. after)
    if not decl then
        return nil
    elseif before:match("%f[%w_]fn%s+[%w_]+[^(]*%([^)]*$") then
        return decl, "param"
    elseif f.message:match("^expected `:`") then
        return decl, "member"
    elseif f.message:match("^expected one of `!` or `::`") or line:match("^static%s") then
        return decl, "file"
    end
    return decl, "block"
end

-- What rustc guesses from the spelling of what it takes for a slip of Rust.
local MISLEADING = {
    { "^there is a keyword `(%a+)` with a similar name", "rustc's hint at a keyword of a similar name, $w, goes by the spelling alone." },
    { "^you might have meant to write a field access", "rustc's hint at a field access misses what is meant." },
    { "^missing `(,)`", "rustc's hint at a missing comma misses what is meant." },
}

local function correct(n, f)
    local hints = {}
    for _, child in ipairs(f.d.children) do
        hints[#hints + 1] = child.message
    end
    for _, span in ipairs(f.d.spans) do
        hints[#hints + 1] = span.label
    end
    for _, hint in ipairs(hints) do
        for _, row in ipairs(MISLEADING) do
            local word = hint:match(row[1])
            if word then
                n:say((row[2]:gsub("%$w", word)))
                return
            end
        end
    end
end

local function find_row(f, before, after)
    local line = before .. after
    for _, case in ipairs(BY_MESSAGE) do
        if f.message:match(case[1]) then
            return case[2]
        end
    end
    local found = f.message:match("found [%a ]*`([^`]*)`$")
    for _, case in ipairs(BY_LINE) do
        if case[2](before, after, line, f.message, found) then
            return case[1]
        end
    end
    return nil
end

-- x++ and x--: with the reader's sign and place.
local function step(n, f)
    local before, after = source.around(f.primary)
    local text = shape.line_text(f.primary)
    local sign = (shape.code(f.primary) or f.message:match("decrement") and "--" or "++"):sub(1, 1)
    local place = (before or ""):match("([%a_][%w_%.]*)%s*$") or (before or ""):match("([%a_][%w_%.]*%b[])%s*$") or (after or ""):match("^%s*([%a_][%w_%.]*)")
        or "i"
    local loop = text:match("%f[%w_]for%f[%W]") or text:match("%f[%w_]while%f[%W]")
    local alone = text:match("^%s*[%w_%.%[%]]+%s*[%+%-][%+%-]%s*;") or text:match("^%s*[%+%-][%+%-]%s*[%w_%.%[%]]+%s*;")
    n:fix(place .. " " .. sign .. "= 1;", alone and "the same; as a statement it has no value to get wrong" or "on its own line",
        alone and n:offered("^use `[%+%-]= 1` instead") or nil)
    if loop then
        n:fix("for " .. (place:match("^[%w_]+$") or "i") .. " in 0..n", "when it counts the loop")
    end
end

local function with_row(f, found)
    local n = shape.open(f, "HABIT." .. found.rule:lower(), "C's way, not Rust's")
    n:say(say.capital(say.fill(found.story, { l = say.line(f.primary.line) })))
    n:in_c(found.in_c)
    if found == rows.STEP then
        step(n, f)
        return n, found.headline
    end
    for _, fix in ipairs(found.fixes) do
        n:fix(fix[1], fix[2])
    end
    return n, found.headline
end

-- Rust's words that are ordinary names in C, and what Rust programs write in their place.
local NAMES = { type = "kind", match = "found", ref = "refs", ["in"] = "input", loop = "round", mod = "modulus", move = "step", use = "usage",
    where = "place", impl = "inner", trait = "feature", box = "frame", gen = "generation", async = "is_async", await = "wait", dyn = "dynamic",
    crate = "case", super = "parent", self = "this", abstract = "summary", become = "next", final = "last", macro = "expansion",
    override = "replacement", priv = "private", try = "attempt", virtual = "is_virtual", yield = "result", fn = "func", as = "alias", pub = "public" }

local function keyword(f)
    local reserved, word = f.message:match("^expected %a+, found (r?e?s?e?r?v?e?d?) ?keyword `(%l+)`$")
    if not word or not NAMES[word] then
        return nil
    end
    local n = shape.open(f, "HABIT.keyword", say.q(word) .. " is no name in Rust")
    n:say("On " .. say.line(f.primary.line) .. " " .. say.q(word) .. " is to be a name, and it is a word of the language"
        .. (reserved ~= "" and ", kept for later use." or "."))
    n:in_c("C has no such word, so a member or a variable may be called that.")
    n:fix(NAMES[word] .. ", or any other name", "nearly always")
    if word ~= "self" and word ~= "super" and word ~= "crate" then
        n:fix("r#" .. word, "where the name is given from outside, as by a C header")
    end
    return n, say.q(word) .. " is a word of the language"
end

local MAIN = "^missing type for `%a+` item$" -- follows rustc's first words about the same declaration

function M.explain(f)
    local before, after = halves(f)
    local found = find_row(f, before, after)
    local n, headline
    if found then
        n, headline = with_row(f, found)
    else
        if f.message:match(MAIN) then
            before, after = "", before .. after
        end
        local cast = ccasts.read(before, after, f.message, f.d.source)
        local decl, where = declaration(f, before, after)
        if cast then
            n, headline = ccasts.note(f, cast)
        elseif decl then
            n, headline = cdecl.note(f, decl, where)
        elseif f.message:match("after struct name, found") then
            n, headline = with_row(f, rows.STRUCT)
        else
            n, headline = keyword(f)
        end
    end
    if not n then
        return nil
    end
    correct(n, f)
    return n:close { headline = headline, class = "D" }
end

return M
