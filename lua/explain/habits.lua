-- Syntax errors without a code: C written as Rust. rustc sees an unexpected token; the
-- line shows the habit. A row fits by rustc's message, by the line, or by both.

local say = require "ferry.say"
local shape = require "ferry.shape"

local M = { code = "habits", needs_subject = false }

local C_TYPE = {}
for word in ("int unsigned signed long short float double char void size_t ssize_t auto register static volatile bool "
    .. "uint8_t uint16_t uint32_t uint64_t int8_t int16_t int32_t int64_t const struct enum"):gmatch("%S+") do
    C_TYPE[word] = true
end

local RUST = { int = "i32", unsigned = "u32", long = "i64", short = "i16", float = "f32", double = "f64", char = "u8", size_t = "usize",
    bool = "bool", uint8_t = "u8", uint16_t = "u16", uint32_t = "u32", uint64_t = "u64", int8_t = "i8", int16_t = "i16", int32_t = "i32",
    int64_t = "i64", ssize_t = "isize" }

-- The line up to the place where rustc stopped, and from there on.
local function halves(f)
    local row = f.primary.text and f.primary.text[1]
    if not row then
        return "", ""
    end
    local at = utf8.offset(row.text, row.from) or #row.text + 1
    return row.text:sub(1, at - 1), row.text:sub(at)
end

-- A row: rule, headline, story (what Rust has instead), C's side, ways out. `$l` is the line, `$w` the word found.
local function row(rule, headline, story, in_c, ...)
    return { rule = rule, headline = headline, story = story, in_c = in_c, fixes = { ... } }
end

local STEP = row("STEP", "no ++ and no --", "$l counts with C's operator; Rust has += and -= only.",
    "i++ is a value and a change in one expression, and a[i] = i++ is undefined behaviour in C. An assignment in Rust has no value, so it "
    .. "stands on a line of its own.", { "i += 1;", "on its own line" }, { "for i in 0..n", "when it counts a loop" })
local TERNARY = row("TERNARY", "if is the ?: operator", "$l uses ?:, and Rust has none: if … else is an expression and gives a value.",
    "What C writes with ? and : is an if with both branches. The ? is taken: behind a call it passes an error on to the caller.", { "if c { a } else { b }", "in its place" })
local ARROW = row("ARROW", "a dot reaches through a pointer", "On $l -> reaches a member through a pointer; in Rust the dot does that as well.",
    "p->f and (*p).f are one thing in C; . follows a reference or a Box by itself. Only a raw pointer needs (*p).f, and unsafe.",
    { "write . for ->", "for references and Box" }, { "(*p).f in unsafe", "for a raw pointer" })
local FORMAT = row("FORMAT", "the format comes first, as a literal", "On $l println! gets a value where its format should be.",
    "printf(s) with a string that the user typed is the format string attack (CWE-134); here the format must be a literal, so it cannot "
    .. "happen.", { "println!(\"{}\", x) or println!(\"{x}\")", "to print a value" })
local QUOTES = row("QUOTES", "single quotes hold one character", "On $l single quotes hold more than one character.",
    "In C 'abc' is an int with a value that the compiler chooses. Text is in double quotes in both languages.",
    { "double quotes", "for text" })
local CAST = row("CAST", "a cast is written behind the value", "$l casts as C does, with the type in parentheses in front; Rust reads the "
    .. "parentheses as a value and does not expect another one behind it.",
    "C's cast changes value and type without a question. as is the same conversion, except that a float out of range gives the nearest "
    .. "integer and is no undefined behaviour.", { "value as type", "for C's cast" },
    { "type::from(value) or try_from", "when nothing may be lost" })
local BRACES = row("BRACES", "an array is written in square brackets", "$l fills an array with braces; in Rust braces are a block with statements.",
    "int a[3] = {1, 2, 3} has its length behind the name; here it belongs to the type.", { "let a = [1, 2, 3];", "the length is counted" },
    { "let a: [i32; 3] = [0; 3];", "for three zeros" })
local LENGTH = row("ARRAY", "the length belongs to the type", "$l gives the length behind the name, as a C declaration does; Rust reads that as an "
    .. "indexing expression, and a let needs a name.", "C's declarations look like their use; Rust puts name, colon and type one after another.",
    { "let a: [i32; 3] = [1, 2, 3];", "with type and length" })
local SWITCH = row("SWITCH", "switch is called match", "The switch on $l is a match in Rust.",
    "C falls through to the next case unless a break stops it. A match never does, and it has to cover every value; default is _.",
    { "match x { 1 => …, 2 | 3 => …, _ => … }", "for switch, case and default" })
local DO = row("DO", "there is no do … while", "The do on $l starts C's loop with the test at its end; Rust has no such loop, it only keeps the word.",
    "What C tests after the body is a loop that is left by break.", { "loop { …; if !(condition) { break; } }", "for do … while (condition)" })
local GOTO = row("GOTO", "there is no goto", "$l jumps, and Rust has no goto.",
    "C uses it to reach the cleanup at the end of the function and to leave nested loops. The first is done by destructors: an early return frees "
    .. "everything. The second has labels.", { "return or ?", "for goto out; the cleanup happens by itself" },
    { "break 'outer; with 'outer: before the loop", "to leave nested loops" })
local INCLUDE = row("INCLUDE", "use takes the place of #include", "$l includes a header; there are none. The compiler reads other modules itself.",
    "#include copies text in. use gives a short name to something with a path, and the standard library is there without it.",
    { "use std::io;", "for a module of the library" }, { "mod name;", "for a file of yours, once, in its parent" })
local DEFINE = row("DEFINE", "const or macro_rules! takes the place of #define", "$l is a line for the preprocessor, and Rust has none; # starts an "
    .. "attribute, #[…].", "#define N 3 replaces text and has no type; #ifdef chooses text before the compiler sees it.",
    { "const N: usize = 3;", "for a constant" }, { "a function, or macro_rules!", "for a macro with arguments" },
    { "#[cfg(…)]", "for #ifdef" })
local FOR = row("FOR", "a for loop runs over a range", "$l is C's for with its three parts; Rust's for takes its values from something that "
    .. "gives one after another, mostly a range.",
    "C leaves it to you that start, bound and step agree, and i <= n is one element too many. Here the loop owns the counter.", { "for i in 0..n", "for i = 0; i < n; i++" }, { "for x in &v", "when i was only there for v[i]" },
    { "while", "when the counter jumps" })
local POINTER = row("STAR", "the star stands in front of the type", "$l has C's pointer, with the star behind the type.",
    "char * can be a string, an array, an out-parameter or NULL; in Rust each of these has a type of its own.",
    { "&str or &[u8]", "for text or bytes that are read" }, { "&T, &mut T", "for one object, to read or to change" },
    { "*const T, *mut T", "for a raw pointer that goes to C" })
local CONST = row("CONST", "parameters are const already", "$l says const for a parameter or a variable; in Rust they are constant unless they say mut.",
    "In C the default is the other way round. Rust's own const is a constant of the compiler's, like enum { N = 3 }.",
    { "leave const out", "for a parameter" }, { "let x = …;", "for a variable that stays as it is" })
local UNTYPED = row("PARAMETER", "a parameter needs its type", "On $l a parameter has no type; only variables inside a function may leave it out.",
    "K&R C took int for it. Here the signature is the contract, and nothing in it is inferred.", { "name: type", "for each parameter" })
local POSITION = row("FIELDS", "fields are named", "$l gives the members of a struct by position; braces want each with its name.",
    "C takes them in the order of the declaration, and an insertion in the middle moves all the values. Rust wants all fields, none is set to "
    .. "zero silently.", { "S { x: 1, y: 2 }", "for a struct with named fields" }, { "struct S(i32, i32); and S(1, 2)", "when position is enough" })
local DOTTED = row("DESIGNATED", "name: value, without a dot", "$l names a member as C99 does, .x = value; Rust writes x: value.",
    "Members left out are zero in C and a compile error here.", { "S { x: 1 }", "for each field" },
    { "..Default::default() at the end", "for the rest, when the type has Default" })
local NOT = row("TILDE", "! inverts the bits", "$l inverts bits with ~; in Rust ! does it for integers, and for bool it is the logical not.",
    "In C ! and ~ on a number are two things and easily mixed up; the type decides here.", { "write ! for ~", "on an integer" })
local SUFFIX = row("SUFFIX", "a suffix is a type", "The number on $l has a suffix of C's.",
    "L, U and UL say long and unsigned, whose width depends on the machine; here the suffix is the type itself.",
    { "10i64, 10u32, 10_usize", "when a type has to be given" }, { "no suffix", "when the type follows from its use" })
local VARIADIC = row("VARIADIC", "no variable number of arguments", "$l ends its parameters in …, and a function of Rust's takes a fixed number.",
    "va_arg trusts the caller for count and types. What printf needs it for is done by macros, which are checked while compiling.",
    { "a slice, &[T]", "for any number of one type" }, { "macro_rules!", "for println's kind of call" })
local COMMA = row("COMMA", "two dimensions, two brackets", "$l has a comma inside the brackets.",
    "In C a[0,1] is the comma operator: it evaluates 0, drops it, and means a[1]. gcc -Wall warns about the value without effect.",
    { "a[0][1]", "for two dimensions" })
local DECLARE = row("DECLARE", "the name comes first, then the type", "$l declares a variable as C does, the type first.",
    "C's declaration imitates the use of the variable; here let starts it, and the type follows behind a colon where it is needed at all.")
local FUNCTION = row("FUNCTION", "fn, then the name, then the type", "$l starts a function as C does, with the type it returns.",
    "C begins with what comes out; here the word fn starts it, the types follow the names, and what it returns stands behind ->.")

local ARRAY_OF = row("C_ARRAY", "the length belongs to the type", "$l declares an array as C does, the type first and the length behind the name.",
    "The C array holds whatever was in that memory before. Here let needs a value for every element before the first one is read.")
local PARAMETER = row("C_PARAMETER", "name: type, also for parameters", "$l gives a parameter as C does, the type first.",
    "C's parameter is a declaration like any other. Here the name comes first, a colon and the type behind it.")
local MEMBER = row("MEMBER", "name: type, with a comma behind it", "$l declares a member as C does, the type first.",
    "C's member ends in a semicolon and may be any declaration. Here it is name: type, with commas between the fields.")
local BODY = row("BODY", "a body has braces, always", "Before the statement on $l a { is missing: the body of an if or a loop is a block, even of one statement.",
    "C takes one statement without braces, and a second line under it that only looks as if it belonged (-Wmisleading-indentation). "
    .. "The parentheses around the condition, on the other hand, can go.", { "if condition { … }", "for every body" })
local TYPEDEF = row("TYPEDEF", "a type alias is type Name = …;", "$l is a typedef; a struct in Rust has its name without one.",
    "In C the tag of a struct is a name of its own kind, which is why one writes the typedef. Here the name alone is the type.",
    { "leave it out", "for a struct or an enum" }, { "type Name = OtherType;", "for a second name of a type" })
local SEMICOLON = row("SEMICOLON", "no semicolon behind the brace", "The ; on $l stands behind the declaration of a type, which ends with its brace.",
    "C needs it there, as a variable might follow.", { "take it out", "always" })

local function starts_with_type(before)
    local word = before:match("([%a_][%w_]*)%s+%**$") or before:match("([%a_][%w_]*)%s*%*+$")
    return word and C_TYPE[word] and word
end

-- The row that fits, and the word it is about.
local BY_MESSAGE = {
    { "^Rust has no p%a+ [id]%a+crement operator", STEP }, { "^Rust has no ternary", TERNARY },
    { "^`%->` is not valid syntax for field", ARROW }, { "^`%->` used for field", ARROW },
    { "^format argument must be a string literal", FORMAT }, { "^character literal may only contain one", QUOTES },
    { "^this is a block expression, not an array", BRACES }, { "^`~` cannot be used as", NOT },
    { "^invalid suffix `[uUlL]+` for", SUFFIX }, { "^`%.%.%.` is not supported for non%-extern", VARIADIC },
    { "^C%-variadic type `%.%.%.`", VARIADIC },
    { "found reserved keyword `do`$", DO }, { "^expected item, found `;`$", SEMICOLON },
}

local function by_line(f, before, after)
    local m, line = f.message, before .. after
    local found = m:match("found [%a ]*`([^`]*)`$")
    if line:match("^%s*#%s*include") then
        return INCLUDE
    elseif line:match("^%s*#%s*[diue]%a+") and not line:match("^%s*#%s*!?%[") then
        return DEFINE
    elseif before:match("%f[%w_]switch%s+$") or before:match("%f[%w_]switch%s*%(.*%)%s*$") or before:match("%f[%w_]switch%s*$") then
        return SWITCH
    elseif line:match("^%s*typedef%s") then
        return TYPEDEF
    elseif m:match("^expected `{`, found") and (before:match("%f[%w_]if%s") or before:match("%f[%w_]while%s")
        or before:match("^%s*$")) then
        return BODY
    elseif before:match("%f[%w_]goto%s+$") then
        return GOTO
    elseif line:match("%f[%w_]for%s*%(.-;.-;") then
        return FOR
    elseif m:match("^expected a pattern, found an expression") and line:match("let%s+[%a_][%w_]*%s*%[") then
        return LENGTH
    elseif found == "," and before:match("%[[^%]]*$") and after:match("^,[^%]]*%]") and m:find("`]`", 1, true) then
        return COMMA
    elseif found == "." and before:match("{%s*$") or before:match(",%s*$") and after:match("^%.[%a_][%w_]*%s*=") then
        return DOTTED
    elseif m:match("^expected identifier, found `[%d\"'%-]") and before:match("[%u][%w_]*%s*{[^}]*$") then
        return POSITION
    elseif m:match("found keyword `const`$") or before:match("%f[%w_]const%s+$") and line:match("%f[%w_]fn%s") then
        return CONST
    elseif before:match("%(%s*[iuf]%d+%s*%)%s*$") or before:match("%(%s*[ui]size%s*%)%s*$") then
        return CAST
    elseif found == "*" and before:match("%f[%w_]fn%s.*:%s*[%a_][%w_]*%s*$") then
        return POINTER
    elseif line:match("%f[%w_]fn%s") and (found == "," or found == ")") and m:match("^expected one of `:`") then
        return UNTYPED
    end
    local cast = before:match("%(%s*([%a_][%w_%s]-)%s*%)%s*$")
    if cast and C_TYPE[cast:match("[%w_]+$")] and not line:match("%f[%w_]fn%s") then
        return CAST
    end
    local word = starts_with_type(before)
    if word and line:match("%f[%w_]fn%s+[%w_]+%s*%(") then
        return PARAMETER, word, after:match("^%**%s*([%a_][%w_]*)")
    elseif word and m:match("^expected `:`") then
        return MEMBER, word, after:match("^%**%s*([%a_][%w_]*)")
    elseif word and after:match("^[%a_][%w_]*%s*%[%s*%w*%s*%]") then
        return ARRAY_OF, word, after:match("^([%a_][%w_]*)")
    end
    if word and after:match("^[%a_][%w_]*%s*%(") then
        return FUNCTION, word, after:match("^([%a_][%w_]*)")
    elseif word and after:match("^%**%s*[%a_]") then
        return DECLARE, word, after:match("^%**%s*([%a_][%w_]*)")
    end
    return nil
end

local function declaration_fixes(n, found, word, name)
    local rust = RUST[word] or "T"
    if found == PARAMETER or found == MEMBER then
        n:fix(name .. ": " .. rust, found == MEMBER and "and a comma behind it" or "in the parameter list")
    elseif found == ARRAY_OF then
        n:fix("let mut " .. name .. " = [0" .. (rust == "T" and "" or rust) .. "; n];", "for n zeros")
    elseif found == DECLARE then
        n:fix("let " .. name .. " = …;", "when the type follows from the value")
        n:fix("let " .. name .. ": " .. rust .. " = …;", "when it has to be given")
        n:fix("let mut", "when it changes")
    else
        n:fix("fn " .. name .. "(a: i32, …)" .. (word ~= "void" and " -> " .. rust or ""), "with each parameter as name: type")
    end
end

function M.explain(f)
    local found, word, name
    for _, case in ipairs(BY_MESSAGE) do
        if f.message:match(case[1]) then
            found = case[2]
            break
        end
    end
    if not found then
        found, word, name = by_line(f, halves(f))
    end
    if not found then
        return nil
    end
    local n = shape.open(f, "HABIT." .. found.rule:lower(), "C's way, not Rust's")
    n:say(say.capital(say.fill(found.story, { l = say.line(f.primary.line) })))
    n:in_c(found.in_c)
    if word and name then
        declaration_fixes(n, found, word, name)
    end
    for _, fix in ipairs(found.fixes) do
        n:fix(fix[1], fix[2])
    end
    return n:close { headline = found.headline, class = "D" }
end

return M
