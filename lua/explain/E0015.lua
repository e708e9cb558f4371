-- E0015: something is called that rustc cannot run while it compiles.

local globals = require "explain.globals"
local say = require "ferry.say"
local shape = require "ferry.shape"

local M = { code = "E0015", needs_subject = false }

M.page = {
    code = "E0015", title = "An initialiser that cannot be computed while compiling",
    model = "static and const have their values in the object file. What computes them must be const fn from top to bottom: no heap, no I/O, no "
        .. "trait "
        .. "that says how.",
    in_c = "static int n = f(); is an error in C too: initializer element is not constant.",
    class = "D",
    fixes = {
        { title = "LazyLock, or OnceLock", when = "for a global that is computed when first used" },
        { title = "const fn", when = "for a function of your own that only computes" },
        { title = "a variable in main, handed down", when = "when it need not be global" },
    },
    see = { exercises = {} },
}

-- What stands for it in a constant, by the start of the function's name.
local TEXT = "In C fixed text lies in the object file, const char $x[] = …, which is a &'static str here. A String owns memory from the heap, "
    .. "and that is there only once "
    .. "the program runs: $x is static char *p = strdup(…), and gcc refuses that too."
local ARRAY = "In C a fixed table lies in the object file, and so does an array, [T; N], here. A Vec owns memory from the heap, and that is "
    .. "there only once the program "
    .. "runs: $x is static int *p = malloc(…), and gcc refuses that too."
local INSTEAD = {
    { "^<String as From", "&'static str, the literal itself", "for fixed text", TEXT },
    { "^<str as ToString>", "&'static str, the literal itself", "for fixed text", TEXT },
    { "^<str as ToOwned>", "&'static str, the literal itself", "for fixed text", TEXT },
    { "^std::fmt::format", "concat!, or the text written out", "for fixed text", TEXT },
    { "^Box::<?%[", "an array, [T; N]", "when the number of elements is known", ARRAY },
    { "box_assume_init_into_vec", "an array, [T; N]", "when the number of elements is known", ARRAY },
    { "slice::.*into_vec", "an array, [T; N]", "when the number of elements is known", ARRAY },
    { "^HashMap", "a match, or a sorted array with binary_search", "for a fixed table" },
    { "^HashSet", "a sorted array with binary_search", "for a fixed table" },
    { "parse", "the number itself, or env! and a const fn that reads its digits", "when it is known while compiling" },
}

local WHERE = { ["statics"] = "static", ["constants"] = "const", ["constant functions"] = "fn" }

local function in_function(n, f, called, own)
    local what, line = say.q(called), say.line(f.primary.line)
    n:say("The call of " .. what .. " on " .. line .. " stands in a const fn, which must be able to run while rustc compiles, and "
        .. "" .. what .. " is not const.")
    n:in_c("C has no such functions: what is not an expression of constants runs when the program runs. A const fn is one that may do both, and "
        .. "so " .. line
        .. " may call const functions only.")
    if own then
        n:fix("const fn for " .. called .. " on " .. say.line(own.line) .. " as well", "when it only computes")
    end
    n:fix("take const away from the function around " .. line, "when nobody needs it in a constant")
end

local function initialiser(n, f, called, own, kind)
    local what, line = shape.name(f.primary, called and called:match("^[%w_:]+$") and say.q(called) or "what makes it"), say.line(f.primary.line)
    local name = shape.line_text(f.primary):match(kind .. "%s+m?u?t?%s*([%w_]+)%s*:")
    n:say((name and say.q(name) .. ", the " .. kind .. " on " .. line .. "," or "The " .. kind .. " on " .. line) .. " is to have its value in "
        .. "the object file, and "
        .. what .. " can only run in the program.")
    local x, instead = name and say.q(name) or "it", nil
    local holder = name and kind == "static" and (called or ""):match("^Hash") and globals.type(f, name)
    if holder and (f.d.source or ""):match("%f[%w_]" .. name .. "%s*%.%s*insert%s*%(") then
        n.rule = "INITIAL.map"
        n:in_c("gcc refuses such a call on " .. line .. " as well: initializer element is not constant. C's way is an init function, which "
            .. "somebody has to call first, and a mutex beside " .. x .. ", which everybody has to remember.")
        globals.ways(n, name, holder)
        n:fix("a let in main, handed down as &mut", "when it need not be global")
        return
    end
    for _, row in ipairs(INSTEAD) do
        if not instead and called and called:find(row[1]) then
            instead = row
            n:fix(row[2], row[3])
        end
    end
    n:in_c(instead and instead[4] and say.fill(instead[4], { x = x }) or "gcc refuses such a call on " .. line .. " as well: initializer "
        .. "element is not constant. C's way is to "
        .. "leave " .. x .. " zero and to assign it in an init function, which somebody has to call first; a LazyLock calls it itself, once, "
        .. "whichever thread comes first.")
    if own then
        n:fix("const fn for " .. called .. " on " .. say.line(own.line), "when it only computes with numbers and arrays")
    end
    if kind == "static" then
        n:fix("LazyLock<…> as the type, and LazyLock::new(|| …) around the value", "when it has to be computed, or allocated")
    else
        n:fix("a static with LazyLock in place of the const", "when it has to be computed, or allocated")
    end
    n:fix("a let in main, handed down as a reference", "when it need not be global")
end

function M.explain(f)
    local what, called, place = f.message:match("^cannot call [%a-]+ ([%a ]-) ?`([^`]+)` in (.+)$")
    local loop = f.message:match("^cannot use `for` loop on `[^`]*` in (.+)$")
    if not what then
        place = loop or f.message:match("^cannot call [%a-]+ [%a ]+ in (.+)$") or f.message:match(" in (%a+ ?%a*)$")
    end
    local kind = WHERE[place or ""]
    if not kind then
        return nil
    end
    local own = shape.child(f, "^function `[^`]*` is not const")
    local n = shape.open(f, "INITIAL." .. (loop and "loop" or kind == "fn" and "function" or "initialiser"), "this cannot run while rustc compiles")
    shape.step(n, own, "declared", "this is no const fn")
    if loop then
        n:say("The for loop on " .. say.line(f.primary.line) .. " calls next() by way of a trait, and that is not const.")
        n:in_c("In C this is no question, as nothing of yours runs while it compiles. A for loop here is a call of Iterator::next for each "
            .. "pass; a while loop on "
            .. say.line(f.primary.line) .. " is plain control flow and allowed.")
        n:fix("while, with a counter of your own", "as in C")
    elseif kind == "fn" and called then
        in_function(n, f, called, own)
    elseif kind == "fn" then
        n:say(say.capital(shape.name(f.primary, "the code")) .. " on " .. say.line(f.primary.line) .. " goes by way of a trait, in a const fn.")
        n:in_c("An operator that a type defines is a function call, and this one is not const. C's operators on numbers are built in, and so "
            .. "are Rust's.")
        n:fix("compare or compute with the built-in numbers", "when it is about those")
        n:fix("take const away from the function", "when nobody needs it in a constant")
    else
        initialiser(n, f, called, own, kind)
    end
    return n:close { headline = kind == "fn" and "a const fn may call const functions only" or "the value must be known while "
        .. "compiling", class = "D" }
end

return M
