-- The lints about what is there for nothing: names, values, statements, functions. In C most of these are
-- gcc's warnings too; what a C programmer may have meant is said where the line shows it.

local enums = require "explain.enums"
local facts = require "ferry.facts"
local lint = require "explain.lint"
local listing = require "ferry.listing"
local say = require "ferry.say"
local shape = require "ferry.shape"
local source = require "ferry.source"

local M = {}

-- rustc's own edits of the first help that has some.
local function offered(f, ...)
    for _, pattern in ipairs { ... } do
        if facts.child(f, pattern) then
            return pattern
        end
    end
    return nil
end

-- A let that hides an outer variable of the same name: a C programmer wanted to assign.
local function hidden(f, name)
    local made = listing.let(f.d.source, f.primary.line, name)
    if not made or #listing.line(f.d.source, made):match("^%s*") >= #shape.line_text(f.primary):match("^%s*") then
        return nil
    end
    local x, line = say.q(name), shape.line_text(f.primary)
    local inner, outer = line:find("let%s+" .. name .. "%s*="), listing.line(f.d.source, made)
    local edits = nil
    if inner and not line:find("[\128-\255]") then
        edits = { { file = f.file, byte = listing.byte(f.d.source, f.primary.line) + inner - 1, byte_end = f.primary.byte, text = "" } }
        local plain, stop = outer:find("let%s+%f[%w_]" .. name .. "%f[^%w_]")
        if plain then
            local byte = listing.byte(f.d.source, made) + stop - #name
            edits[2] = { file = f.file, byte = byte, byte_end = byte, text = "mut " }
        end
    end
    return lint.note(f, { rule = "UNUSED.hidden", step = "this is a second " .. x .. ", for this block only",
        story = "The let on " .. lint.at(f) .. " makes a second variable " .. x .. " beside that of " .. say.line(made) .. ".",
        in_c = "It is C's inner declaration with the name of an outer variable (-Wshadow): " .. x .. " of " .. say.line(made) .. " keeps its "
            .. "old value, and this one ends at the closing brace"
            .. (line:match("=%s*.*%f[%w_]" .. name .. "%f[^%w_]") and ". The right side still means the outer one, where C would already read "
            .. "the new, empty one." or "."),
        headline = x .. " of " .. say.line(made) .. " is not changed here", class = "B", cwe = 563, c_bug = "assignment to another variable",
        fixes = { { "leave let away: " .. name .. " = …", "nearly always, with mut where it is declared", edits },
            { "another name", "when it is another thing" } } })
end

-- A variant without its enum, in a pattern.
local function unqualified(f, name)
    local before, after = source.around(f.primary)
    local enum, path = enums.with_variant(f.d.source, name)
    local path_of = (facts.child(f, "pattern match on the similarly named") or { spans = {} }).spans[1]
    if not enum and path_of then
        path = path_of.replacement
        enum = path and path:match("([%w_]+)::[%w_]+$")
    end
    if not enum or not (after or ""):match("^%s*=>") and not (after or ""):match("^%s*|") and not (before or ""):match("|%s*$") then
        return nil
    end
    local x, p = say.q(name), f.primary
    return lint.note(f, { rule = "UNUSED.variant", step = "this takes every value",
        story = x .. " on " .. lint.at(f) .. " is a new variable that takes any value, and is never read.",
        in_c = "case " .. name .. ": in C is the enumerator. Here a plain name is the variable that default: would fill; the variant of " .. say.q(enum)
            .. " has its enum in front.",
        headline = x .. " alone is a new variable: the variant is " .. path, class = "B", cwe = 478, c_bug = "wrong case taken", cause = enums.cause(enum),
        fixes = { { path, "always", { { file = f.file, byte = p.byte, byte_end = p.byte_end, text = path } } },
            { "use " .. enum .. "::*; inside the function", "for a long match" } } })
end

-- The line of a macro call that mentions the variable. As rustc counts it as unread, the call was refused.
local function in_macro(f, name)
    local at = listing.next_mention(f.d.source, f.primary.line, name)
    local row = at and listing.line(f.d.source, at)
    return row and row:match("^%s*[%a_][%w_]*!%s*[%(%[{]") and not row:match("|[^|]*%f[%w_]" .. name .. "%f[^%w_][^|]*|") and at or nil
end

function M.variable(f)
    local assigned = f.message:match("^variable `([^`]+)` is assigned to, but never used")
    local name = assigned or f.message:match("^unused variable: `([^`]+)`")
    if not name then
        return nil
    end
    local x, text = say.q(name), shape.line_text(f.primary)
    local pattern = facts.child(f, "pattern match on the similarly named")
    local parameter = text:match("%f[%w]fn%s") ~= nil and not text:match("%f[%w]let%s")
    if not assigned and text:match("^%s*let%s") and not pattern then
        local note = hidden(f, name)
        if note then
            return note
        end
    end
    local loop = text:match("^%s*for%s")
    local variant = not assigned and unqualified(f, name)
    if variant then
        return variant
    end
    local failed = not assigned and not pattern and in_macro(f, name)
    if failed then
        return lint.note(f, { rule = "UNUSED.failed", step = "its only reader did not compile",
            story = x .. " on " .. lint.at(f) .. " counts as never read because " .. say.line(failed) .. ", which passes it on, has an error itself.",
            in_c = "An unread variable is often a slip, in C as here; this one is none.",
            headline = "nobody reads " .. x .. ", until " .. say.line(failed) .. " compiles", class = "D",
            fixes = { { "mend " .. say.line(failed) .. " first", "the warning then goes by itself" } } })
    end
    return lint.note(f, { rule = assigned and "UNUSED.stored" or parameter and "UNUSED.parameter" or loop and "UNUSED.counter" or "UNUSED.variable",
        step = assigned and "values go in and never out" or "nobody reads this",
        story = x .. " on " .. lint.at(f) .. (assigned and " is assigned to, and nobody reads it." or " is never read."),
        in_c = pattern and "A plain name in a pattern is a new variable that takes any value, not the constant of that name: like default:, it "
            .. "matches everything." or assigned
            and "gcc has -Wunused-but-set-variable for " .. x .. ", in -Wall. What is stored there on " .. lint.at(f) .. " and later is lost; a "
                .. "result that was to be printed or returned is forgotten somewhere."
            or parameter and "gcc has -Wunused-parameter for " .. x .. " on " .. lint.at(f) .. ", in -Wextra. Callers go on computing "
                .. "" .. x .. " for nothing; a callback has to have it all the same." or loop and "gcc does not mention a counter like "
                .. "" .. x .. ", as i++ reads it. Here the name "
                .. "on " .. lint.at(f) .. " is there for the body alone, and the body does not use it." or "gcc has -Wunused-variable for "
                .. "" .. x .. " on " .. lint.at(f) .. ", in -Wall. Often the lines after it use a variable of a similar name.",
        headline = "nobody reads " .. x, class = "D",
        fixes = { { pattern and "the variant with its path, " .. (pattern.spans[1] and pattern.spans[1].replacement or "Type::" .. name) or "use it, or take it out", pattern and "nearly always" or "when "
            .. "it was forgotten, or is left over",
                offered(f, "similarly named") },
            { "_" .. name, parameter and "for a parameter that the trait or C asks for: it says that this is meant" or loop and "for a counter "
                .. "that only counts" or "when it is only there to live until the end of "
                .. "the block, as a guard: plain _ would end it at "
                .. "once", not listing.next_mention(f.d.source, f.primary.line, name) and offered(f, "prefix it with an underscore") or nil } } })
end

-- Whether the file makes the variable of something that is no reference, or the store is into a part of it.
local function is_plainly_no_pointer(f, name)
    local code = (shape.line_text(f.primary):match("^%s*(.-)%s*$") or "")
    if code:find("^" .. name .. "%s*[%[.]") or code:find("^" .. name .. "%s*=%s*%-?[%d\"]") or code:find("^" .. name .. "%s*=%s*Some%(")
        or code:find("^" .. name .. "%s*[-+*/%%|&^]=") then
        return true
    end
    for row in (f.d.source or ""):gmatch("[^\n]+") do
        local value = row:match("^%s*let%s+mut%s+" .. name .. "%s*=%s*(.*)$")
        if value and (value:match("^[%d\"'%[-]") or value:match("^None") or value:match("^Some%(") or value:match("^vec!") or value:match("^String::")
            or value:match("^true%f[%W]") or value:match("^false%f[%W]")) then
            return true
        end
    end
    return false
end

function M.assignment(f)
    local name = f.message:match("^value assigned to `([^`]+)` is never read")
    if not name then
        return nil
    end
    local x = say.q(name)
    local initial = shape.line_text(f.primary):match("^%s*let%s")
    local nothing = (shape.code(f.primary) or ""):match("^[%d.\"]+$")
    return lint.note(f, { rule = initial and "UNUSED.initial" or "UNUSED.store", step = "nobody reads what is stored here",
        story = "What " .. lint.at(f) .. " stores in " .. x .. " is overwritten, or " .. x .. " ends, before anybody reads it.",
        in_c = initial and "In C one initialises " .. x .. " on " .. lint.at(f) .. " to be safe. It hides the path that forgets to assign: that "
            .. "one then goes on with the made-up value. Here let " .. name
            .. "; without a value is safe, as rustc checks that every path stores first (E0381)."
            or "gcc does not warn about a dead store, not even with -Wall -Wextra; only analyzers do. In C as here it is often the wrong variable, "
                .. "a copy that was changed in place of the original, or a return that is missing "
                .. "after " .. lint.at(f) .. ".",
        headline = "the value stored in " .. x .. " is lost", class = "D",
        fixes = initial and { { "let " .. name .. "; without a value", nothing and "nearly always: every path then has to store" or "when every "
            .. "path stores" },
            { "let " .. name .. " = if … { … } else { … };", "when one of two values is chosen: no mut either" } }
            or { { "use the value, or take the store out", "when it was forgotten, or is left over" }, not is_plainly_no_pointer(f, name)
                and { "*" .. name .. " = …", "when " .. name .. " is a reference and its target was meant" } or nil } })
end

function M.mutable(f)
    local name = (shape.code(f.primary) or ""):match("mut%s+([%w_]+)")
    local x = name and say.q(name) or "it"
    local inner = name and listing.inner_let(f.d.source, f.primary.line, name)
    if inner then
        return lint.note(f, { rule = "UNUSED.hides", step = "nothing is ever written to this " .. x,
            story = say.capital(x) .. " on " .. lint.at(f) .. " is declared mut and never written to: " .. say.line(inner) .. " makes a second "
                .. "variable of that name.",
            in_c = "It is C's -Wshadow: the let on " .. say.line(inner) .. " is a declaration, not an assignment, and its " .. x .. " ends at "
                .. "the closing brace. That of " .. lint.at(f)
                .. " keeps its first value.",
            headline = say.line(inner) .. " fills another " .. x, class = "B", cwe = 563, c_bug = "assignment to another variable",
            fixes = { { "leave let away on " .. say.line(inner), "nearly always" }, { "leave mut away", "when the two are two things", "^remove "
                .. "this `mut`" } } })
    end
    return lint.note(f, { rule = "UNUSED.mut", step = "nothing is ever written here",
        story = say.capital(x) .. " on " .. lint.at(f) .. " is declared mut, and nobody writes to it.",
        in_c = "It is a variable that could be const, which no C compiler mentions. If a function was to change " .. x .. " of "
            .. "" .. lint.at(f) .. ", the call is missing or got a copy. A variable that holds a &mut needs no mut to write through "
            .. "it: it is T *const p.",
        headline = x .. " could be const", class = "D",
        fixes = { { "leave mut away", "nearly always", "^remove this `mut`" }, { "look for the write that is missing", "when it was to change" } } })
end

-- The kinds that rustc names: what C calls them and whether gcc warns. One and many.
local STATIC = " without pub: C's static function. The linker cannot see it, so rustc knows that nobody calls it (gcc: -Wunused-function)."
local DEAD = {
    ["function"] = { "is a function" .. STATIC, "are functions" .. STATIC }, ["method"] = { "is a function" .. STATIC, "are functions" .. STATIC },
    ["associated function"] = { "is a function" .. STATIC, "are functions" .. STATIC },
    ["constant"] = { "is a static const that nobody uses (gcc: -Wunused-const-variable)." }, ["static"] = { "is a static variable that nobody "
        .. "uses (gcc: -Wunused-variable)." },
    ["struct"] = { "is a struct that nobody makes; C compilers do not mention unused types." }, ["enum"] = { "is an enum that nobody uses; C "
        .. "compilers do not mention unused types." },
    ["variant"] = { "is an enumerator that nobody ever stores, so its case in every switch is dead code; C compilers do not mention that.",
        "are enumerators that nobody ever stores, so their cases in every switch are dead code; C compilers do not mention that." },
    ["field"] = { "is a struct member that is filled and never read; no C compiler mentions that. For one that only keeps something alive, or "
        .. "has C's layout, it is right.",
        "are struct members that are filled and never read; no C compiler mentions that. For those that only keep something alive, or have C's "
            .. "layout, it is right." },
    ["type alias"] = { "is a typedef that nobody uses." }, ["trait"] = { "is a table of function pointers that nobody implements or asks for." },
}

function M.dead(f)
    local kinds, rest = f.message:match("^(%l[%l ]-) (`.*`)")
    local kind = kinds and (DEAD[kinds] and kinds or kinds:match("^(.-)s$"))
    local text = kind and DEAD[kind]
    if not text then
        return nil
    end
    local names = {}
    for name in rest:gmatch("`([^`]+)`") do
        names[#names + 1] = say.q(name)
    end
    local many, what = #names > 1, say.join(names)
    local verb = kind == "field" and "reads" or kind == "variant" and "makes" or "uses"
    return lint.note(f, { rule = "UNUSED." .. kind:gsub(" ", "_"), step = "nobody " .. verb .. " this",
        story = what .. " on " .. lint.at(f) .. ": nobody " .. verb .. (many and " them." or " it."),
        in_c = what .. " on " .. lint.at(f) .. " " .. (many and text[2] or text[1]),
        headline = "nobody " .. verb .. " " .. what, class = "D",
        fixes = { { "take " .. (many and "them" or "it") .. " out", "when left over" },
            kind == "field" and { "_name", "when it only keeps something alive: it says that this is meant" } or { "pub, on it and on the "
                .. "modules around it", "in a library, when others are to use it" },
            { "#[allow(dead_code)] above", "when it is there for C's layout, for later or for another configuration" } } })
end

function M.parens(f)
    local what = f.message:match("around ([%a` ]-)$") or ""
    what = what:gsub("`", "")
    local condition = what:find("condition", 1, true)
    return lint.note(f, { rule = "STYLE.parens", step = "C's parentheses",
        story = "The parentheses on " .. lint.at(f) .. " around the " .. what .. " do nothing.",
        in_c = condition and "C needs them, if (x) and while (x), because what follows may be a bare statement. Here braces are a must, so "
            .. "" .. lint.at(f) .. " reads without, and a second statement cannot look as if it "
            .. "belonged to the " .. (what:match("^while") or what:match("^`?while") or "if") .. " when it does not." or "C does not need them on " .. lint.at(f) .. " either.",
        headline = "no parentheses around the " .. what, class = "D",
        fixes = { { "leave them away", "always; cargo fix does it everywhere", "^remove these parentheses" } } })
end

function M.path(f)
    local drops = f.message:find("drops", 1, true)
    return lint.note(f, { rule = drops and "STATEMENT.drop" or "STATEMENT.path", step = drops and "the value ends here" or "nothing happens here",
        story = say.capital(lint.what(f)) .. " on " .. lint.at(f) .. (drops and " moves the value out and ends it." or " names a variable and "
            .. "does nothing."),
        in_c = drops and "In C " .. (shape.code(f.primary) or "x;") .. " does nothing. On " .. lint.at(f) .. " the statement takes the value "
            .. "over and destroys it, like a hidden free(): what is meant should be written."
            or "gcc: statement with no effect (-Wunused-value, in -Wall). In C " .. lint.at(f) .. " is often a forgotten assignment or call; "
                .. "(void)x; to quiet a warning is let _ = x; here.",
        headline = drops and "the value is destroyed here" or "a statement without effect", class = "D",
        fixes = drops and { { "drop(x)", "to say that it ends here", "drop" } } or { { "the assignment or the () that is missing", "when "
            .. "something was to happen" },
            { "take it out", "when not" }, { "let _ = …", "for C's (void)x" } } })
end

function M.unreachable(f)
    local why = shape.label(f, "^any code following this expression is unreachable")
    if not why then
        return nil
    end
    local cause = shape.name(why, "the line above")
    local line = f.primary.std and nil or f.primary.line
    return lint.note(f, { rule = "FLOW.unreachable", step = "control never comes here", steps = { { why, "returned", "because this does not "
        .. "come back" } },
        story = (line and say.capital(say.line(line)) or "What follows") .. " is never reached: " .. cause .. " on " .. say.line(why.line) .. " "
            .. "does not come back.",
        in_c = "gcc 12 accepts -Wunreachable-code and says nothing. In C as here it is " .. cause .. " on " .. say.line(why.line) .. " that was "
            .. "put in for a test and left there, or an if around it that has been "
            .. "forgotten.",
        headline = "nothing behind " .. say.line(why.line) .. " runs", class = "D",
        fixes = { { "take out what is left over", "on one side or the other" }, { "an if around " .. (shape.code(why) or "it"), "when it was to "
            .. "happen in one case only" } } })
end

function M.unsafe(f)
    local outer = shape.label(f, "nested under this")
    return lint.note(f, { rule = "UNSAFE.unused", step = "nothing in this block needs it", steps = outer and { { outer, "declared", "this one "
        .. "is around it" } } or nil,
        story = "The unsafe block on " .. lint.at(f) .. " contains nothing that needs it" .. (outer and ", as it stands in another one." or "."),
        in_c = "It is a comment that says: this line was looked at with care. On " .. lint.at(f) .. " there is no raw pointer, no call of C and "
            .. "no static mut to look at, and such marks make the true ones harder to find. unsafe does not "
            .. "switch any check off.",
        headline = "nothing here is unsafe", class = "D",
        fixes = { { "leave unsafe away", "nearly always" }, { "a smaller block around the one operation", "when it has moved" } } })
end

function M.import(f)
    local names = {}
    for name in f.message:gmatch("`([^`]+)`") do
        names[#names + 1] = say.q(name)
    end
    if #names == 0 then
        return nil
    end
    return lint.note(f, { rule = "UNUSED.import", step = "nobody uses this here",
        story = say.join(names) .. " on " .. lint.at(f) .. (#names > 1 and " are" or " is") .. " brought in and not used.",
        in_c = "It is an #include that is not needed, and C compilers do not know. use costs nothing at run time; on " .. lint.at(f) .. " it "
            .. "only tells readers of something that is not there.",
        headline = say.join(names) .. (#names > 1 and " are" or " is") .. " not used here", class = "D",
        fixes = { { "take it out", "nearly always", offered(f, "^remove the ") }, { "pub use", "when others are to find it here" } } })
end

local MODULES = {
    unused_variables = { M.variable, "A variable that nobody reads", "-Wunused-variable, -Wunused-parameter and -Wunused-but-set-variable." },
    unused_assignments = { M.assignment, "A value that is overwritten before it is read", "A dead store; gcc does not mention it." },
    unused_mut = { M.mutable, "mut for something that does not change", "A variable that could be const." },
    dead_code = { M.dead, "Something that nobody uses", "A static function or variable without a user: -Wunused-function." },
    unused_parens = { M.parens, "Parentheses that do nothing", "C needs them around a condition; here the braces are needed." },
    path_statements = { M.path, "A statement that only names a variable", "Statement with no effect, -Wunused-value." },
    unreachable_code = { M.unreachable, "Code that is never reached", "gcc has no warning for it any more." },
    unused_unsafe = { M.unsafe, "unsafe around nothing that needs it", "There is no counterpart: all of C is unsafe." },
    unused_imports = { M.import, "A use that is not needed", "An #include that is not needed." },
}

-- The module for one of these lints.
function M.module(code)
    local row = MODULES[code]
    return lint.module(code, { title = row[2], in_c = row[3], class = "D",
        model = "rustc sees the whole crate and follows every path, so it knows what is never read, called or reached.",
        fixes = { { title = "take it out", when = "when it is left over" }, { title = "use it", when = "when it was forgotten" },
            { title = "_name, or #[allow(…)]", when = "when it is meant" } } }, row[1])
end

return M
