-- C's declarations in a line of Rust: reads one, and says how Rust declares the same.
--
--   read(text) -> { name, type, stars, tail } or nil    text begins where the declaration does
--   note(f, decl, where) -> note                        where: "param", "member", "file" or "block"

local say = require "ferry.say"
local shape = require "ferry.shape"

local M = {}

local PLAIN = { void = "()", float = "f32", double = "f64", bool = "bool", _Bool = "bool", size_t = "usize", ssize_t = "isize", ptrdiff_t = "isize",
    uintptr_t = "usize", intptr_t = "isize" }
for _, bits in ipairs { "8", "16", "32", "64" } do
    PLAIN["int" .. bits .. "_t"], PLAIN["uint" .. bits .. "_t"] = "i" .. bits, "u" .. bits
end

local SIZED = { char = "8", short = "16", int = "32", long = "64", unsigned = "32", signed = "32" }

local BEFORE = {}
for word in ("const static extern register volatile auto restrict"):gmatch("%S+") do
    BEFORE[word] = true
end

-- The words of the type as one of Rust's: "unsigned", "char" is u8.
local function rust_type(words, tag)
    if tag then
        return tag
    end
    local width, unsigned = nil, false
    for _, word in ipairs(words) do
        if PLAIN[word] then
            return PLAIN[word]
        elseif word == "unsigned" then
            unsigned = true
        elseif word ~= "signed" and not (word == "int" and width) then
            width = SIZED[word]
        end
    end
    -- a plain char is a byte here: its sign depends on the machine in C
    local plain_char = width == "8" and #words == 1
    return ((unsigned or plain_char) and "u" or "i") .. (width or "32")
end

-- What stands in front of the name: words, the tag of a struct, and where they end.
local function read_type(text)
    local words, tag, at = {}, nil, 1
    while true do
        local word, stop = text:match("^%s*([%a_][%w_]*)()", at)
        if BEFORE[word] then
            at = stop
        elseif (word == "struct" or word == "union" or word == "enum") and #words == 0 and not tag then
            tag, at = text:match("^%s*([%a_][%w_]*)()", stop)
            if not tag then
                return nil
            end
        elseif not tag and word and (PLAIN[word] or SIZED[word]) then
            words[#words + 1], at = word, stop
        else
            return (tag or #words > 0) and words or nil, tag, at
        end
    end
end

function M.read(text)
    local words, tag, at = read_type(text)
    if not words then
        return nil
    end
    local stars, name, tail = text:match("^([%s%*]*)([%a_][%w_]*)%s*(%p?)", at)
    if not name or (stars == "" and text:sub(at, at) ~= " ") then
        return nil
    end
    stars = select(2, stars:gsub("%*", ""))
    return { name = name, type = rust_type(words, tag), is_char = words[#words] == "char", stars = stars, tail = tail }
end

-- The type that a pointer of C's has in Rust, where it is only looked at.
local function pointer(d)
    if d.stars == 0 then
        return d.tail == "[" and "[" .. d.type .. "; n]" or d.type
    elseif d.is_char and d.stars == 1 then
        return "&str"
    end
    return ("&"):rep(d.stars) .. (d.type == "()" and "T" or d.type)
end

-- For each place: rule, headline, story, C's side.
local ROWS = {
    ["function"] = { "FUNCTION", "fn, then the name, then the type", "starts a function as C does, with the type it returns.",
        "C begins with what comes out; here the word fn starts it, the types follow the names, and what it returns stands behind ->." },
    array = { "C_ARRAY", "the length belongs to the type", "declares an array as C does, the type first and the length behind the name.",
        "Without an initialiser the C array holds whatever was in that memory before. Here let needs a value for every element before the first one is read." },
    param = { "C_PARAMETER", "name: type, also for parameters", "gives a parameter as C does, the type first.",
        "C's parameter is a declaration like any other. Here the name comes first, a colon and the type behind it." },
    member = { "MEMBER", "name: type, with a comma behind it", "declares a member as C does, the type first.",
        "C's member ends in a semicolon and may be any declaration. Here it is name: type, with commas between the fields." },
    file = { "GLOBAL", "a global is a static, or a const", "declares a variable of the whole file as C does, the type first.",
        "C's global can be written from everywhere. Rust's static is constant unless it is a static mut, which only unsafe code may touch; what several "
        .. "functions change is an atomic or in a Mutex." },
    block = { "DECLARE", "the name comes first, then the type", "declares a variable as C does, the type first.",
        "C's declaration imitates the use of the variable; here let starts it, and the type follows behind a colon where it is needed at all." },
    pointer = { "POINTER", "a pointer is a type of its own, not a star at the name", "declares a pointer as C does; Rust reads a type, a star and a name as a "
        .. "product.", "C's declaration imitates the use of the variable: a star in front of it gives the object. Here the variable has the type &str or &T, and "
        .. "let takes it from the value." },
}

local FIXES = {
    ["function"] = function(n, d)
        local out = d.is_char and d.stars == 1 and "String" or pointer(d)
        if d.name == "main" then
            n:fix("fn main()", "it takes no arguments and returns nothing: std::env::args() and std::process::exit()")
        else
            n:fix("fn " .. d.name .. "(a: i32, …)" .. (out ~= "()" and " -> " .. out or ""), "with each parameter as name: type")
        end
    end,
    array = function(n, d)
        n:fix("let mut " .. d.name .. " = [0" .. (d.type:match("^[iuf]%d") and d.type or "") .. "; n];", "for n zeros")
        n:fix("let " .. d.name .. " = [1, 2, 3];", "when the elements are known")
    end,
    param = function(n, d)
        local slice = d.tail == "[" and "[" .. d.type .. "]"
        n:fix(d.name .. ": " .. (slice and "&" .. slice or pointer(d)), slice and "in the parameter list; it brings its length" or "in the parameter list")
        if slice or d.stars == 1 then
            n:fix(d.name .. ": &mut " .. (slice or d.is_char and "String" or d.type), "when the function writes there")
        end
    end,
    member = function(n, d)
        n:fix(d.name .. ": " .. (d.is_char and d.stars == 1 and "String" or d.stars > 0 and "Option<Box<" .. d.type .. ">>" or pointer(d)), "and a comma behind it")
    end,
    file = function(n, d)
        local name = d.name:upper()
        n:fix("const " .. name .. ": " .. pointer(d) .. " = …;", "when it never changes")
        n:fix("static " .. name .. ": Atomic… or Mutex<" .. pointer(d) .. "> = …;", "when it does")
    end,
    block = function(n, d)
        n:fix("let " .. d.name .. " = …;", "when the type follows from the value")
        n:fix("let " .. d.name .. ": " .. pointer(d) .. " = …;", "when it has to be given")
        n:fix("let mut", "when it changes")
    end,
}
FIXES.pointer = FIXES.block

function M.note(f, d, where)
    if (where == "file" or where == "block") and d.tail == "(" then
        where = "function"
    elseif where == "block" and d.tail == "[" then
        where = "array"
    elseif where == "block" and d.stars > 0 then
        where = "pointer"
    end
    local row = ROWS[where]
    local n = shape.open(f, "HABIT." .. row[1]:lower(), "C's way, not Rust's")
    n:say(say.capital(say.line(f.primary.line)) .. " " .. row[3])
    n:in_c(row[4])
    FIXES[where](n, d)
    return n, row[2]
end

return M
