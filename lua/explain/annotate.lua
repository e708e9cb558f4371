-- E0282, E0283, E0284: a type that nothing on the way settles. What stands at the place decides
-- which C habit it is: an empty container, a void pointer, a call that is chosen by its result.

local facts = require "ferry.facts"
local say = require "ferry.say"
local shape = require "ferry.shape"

local M = {}

function M.page(code, title)
    return {
        code = code, title = title,
        model = "rustc works types out from how a value is used, within one function. Some calls are chosen by the type that is wanted: "
            .. "parse, collect, into, sum. If nothing in the function wants one type, there is nothing to choose by.",
        in_c = "void *p = malloc(n); has no type either, and C lets it become any pointer later. strtol() and strtod() have the type in their names.",
        class = "D",
        fixes = {
            { title = "let x: Vec<u8> = …", when = "when it is a variable" },
            { title = "parse::<u32>(), collect::<Vec<_>>()", when = "in the middle of an expression" },
            { title = "a first use that settles it", when = "when the variable is filled soon after" },
        },
        see = { exercises = {} },
    }
end

-- The offered edit, unless it has a gap to fill in.
local function whole(n, pattern)
    local edits = n:offered(pattern)
    for _, edit in ipairs(edits or {}) do
        if not edit.text:match("^[:%w_<>, &'*]*$") or edit.text:match("%f[%w]%u%f[^%w]") then
            return nil
        end
    end
    return edits
end

-- A row: what it is about (by the unfinished type, or by the call), story, C, ways out.
local TYPES = {
    { "^Option<_>", "ANNOTATE.none", "is None so far, and no line says what it would hold: None of which type",
        "NULL is (void *)0 and fits a pointer of any type. An Option holds the value itself, so its size must be known.",
        { "let $x: Option<T> = None;", "with the type that it will hold" }, { "declare it where it gets its first value", "when it is never "
            .. "None for long" } },
    { "^%*", "ANNOTATE.pointer", "is a raw pointer to nobody knows what",
        "That is void *, which C turns into any other pointer by itself. Here a pointer has a pointee type, as p.add(1) is as far as that is long.",
        { "let $x: *const T", "with what it points to" }, { "*const std::ffi::c_void", "for C's void * itself" } },
    { "^Result<.*_>", "ANNOTATE.error", "has no error type: ? and Ok leave it open",
        "In C every error is an int. ? converts to whatever error type the caller wants, and here no caller says which.",
        { "Ok::<_, Box<dyn std::error::Error>>(…)", "inside a closure" }, { "let $x: Result<_, E>", "with the error type" } },
    { "^%[_; 0%]", "ANNOTATE.empty", "is an array without elements, so nothing shows the element type",
        "C has no empty array at all (gcc allows it), and the type would stand before the name.",
        { "let $x: [i32; 0] = [];", "with the element type" }, { "Vec::new()", "when it is to grow" } },
    { "^[%w:]+<.*_.*>", "ANNOTATE.empty", "is empty, and no line says what goes into it",
        "malloc() does not ask either: the element type stands in the sizeof that you write, and a wrong one there is a buffer of the wrong "
            .. "size. Here "
        .. "it stands in the type and is written once, or follows from the first push.",
        { "let $x: $k", "with the element type in place of the _" }, { "put something in before it is used", "the first push or "
            .. "insert settles it" } },
}

local CALLS = {
    { "collect", "ANNOTATE.collect", "collect ends in whatever container is wanted, a Vec, a String, a HashMap, a Result",
        "In C the array is there before the loop starts, so its type has been written by then.",
        { "collect::<Vec<_>>()", "for an array; _ leaves the elements to rustc" }, { "let $x: Vec<_>", "when it is stored in a variable" } },
    { "parse", "ANNOTATE.parse", "parse reads the text as the type that is wanted",
        "It is strtol(), strtoul() and strtod() under one name: C has the type in the function's name, Rust takes it from the result.",
        { "parse::<u32>()", "with the type you mean" }, { "let $x: u32", "when it is stored in a variable" } },
    { "sum product", "ANNOTATE.sum", "the sum may have another type than its elements",
        "C adds in the type of the accumulator that you declared before the loop. That declaration is what is missing.",
        { "sum::<u64>()", "with a type that is wide enough" }, { "let total: u64 = ….sum();", "when it stands alone" } },
    { "into try_into", "ANNOTATE.into", "into converts to whatever is wanted, and the operator or call behind it takes several types",
        "C's usual arithmetic conversions pick one type for both operands. Rust never picks, so into has nothing to go by.",
        { "u64::from(x)", "with the type you mean" }, { "as", "when C's conversion is meant" },
        { "let y: u64 = x.into(); before it", "to convert first" } },
    { "default", "ANNOTATE.default", "Default::default() is the zero value of whatever type is wanted",
        "It is memset(&x, 0, sizeof x): C knows the size from the declaration of x.",
        { "T::default()", "with the type's name" }, { "let $x: T", "when it is stored in a variable" } },
    { "size_of align_of size_of_val", "ANNOTATE.size", "its result has the same type for every T, so nothing but you can say which one is measured",
        "It is sizeof without its operand.", { "size_of::<T>()", "for sizeof(T)" }, { "size_of_val(&x)", "for sizeof x" } },
    { "null null_mut dangling", "ANNOTATE.pointer", "a null pointer still has a pointee type, and nothing here says which",
        "NULL is (void *)0 there and becomes any pointer by itself.", { "let $x: *const T", "with what it points to" },
        { "std::ptr::null::<T>()", "in an expression" } },
}

local function call_row(name)
    for _, row in ipairs(CALLS) do
        if name and (" " .. row[1] .. " "):find(" " .. name .. " ", 1, true) then
            return row
        end
    end
    return nil
end

-- The method or function whose result is open: rustc names it, points at it, or its code shows it.
local function call_of(f, needs)
    local label = f.primary.label or ""
    local name = label:match("declared on the [%a ]+ `([%w_]+)`")
    if name then
        return name
    end
    for _, span in ipairs { needs or false, f.primary } do
        local code = span and shape.code(span)
        name = code and (code:match("^([%a_][%w_]*)$") or code:match("([%a_][%w_]*)%(%)$"))
        if call_row(name) then
            return name
        end
    end
    return nil
end

local function fill(row, n, x, kind)
    for i = 5, #row do
        local title = row[i][1]:gsub("%$[xk]", { ["$x"] = x or "x", ["$k"] = kind or "T" })
        n:fix(title, row[i][2], i == 5 and (whole(n, "^consider specifying the generic argument") or whole(n, "^consider giving")) or nil)
    end
end

function M.explain(f)
    local kind = f.message:match("^type annotations needed for `(.*)`$")
    local needs = shape.label(f, "^type must be known at this point") or shape.label(f, "^cannot call a method on a raw pointer")
    local x = (shape.code(f.primary) or ""):match("^m?u?t?%s*([%a_][%w_]*)$")
    local row, call = nil, call_of(f, needs)
    x = x ~= call and x ~= "_" and x or nil
    for _, candidate in ipairs(kind and TYPES or {}) do
        row = row or kind:match(candidate[1]) and candidate
    end
    local closure = facts.child(f, "^consider giving this closure parameter") ~= nil
    row = row or call_row(call)
    if closure then
        row = { "", "ANNOTATE.closure", "is a parameter without a type, and the body needs the type before any call shows it",
            "A C function has its parameter types in the prototype. A closure may leave them out only where they can be "
            .. "seen from the place that it is handed to.", { "|" .. (x or "x") .. ": &str|", "with the type you mean" },
            { "write the closure where it is passed on", "the call then says what it gets" } }
    end
    local line = say.line(f.primary.line)
    local n = shape.open(f, row and row[2] or "ANNOTATE.other", "the type of this is open")
    if needs and needs.line ~= f.primary.line then
        shape.step(n, needs, "used", "here the type has to be known")
    end
    local who = x and say.q(x)
    if not row then
        local what = who or shape.name(f.primary, "the expression")
        n:say(say.capital(what) .. " on " .. line .. " could be of several types, and nothing in this function settles which"
            .. (needs and needs.line ~= f.primary.line and "; " .. say.line(needs.line) .. " has to know." or "."))
        n:in_c("C wants the type in the declaration; Rust takes it from the use, and there is none that decides.")
        n:fix("write the type, let x: T", "for a variable", whole(n, "^consider giving"))
        n:fix("::<T> behind the function's name", "in an expression", whole(n, "^consider specifying the generic argument"))
        return n:close { headline = "nothing settles the type of " .. what, class = "D" }
    elseif call_row(call) == row then
        n:say((who and "The type of " .. who .. " on " .. line or "The result of " .. say.q(call) .. " on " .. line) .. " is open: " .. row[3] .. ".")
    else
        n:say((who or "What is made") .. " on " .. line .. " " .. row[3]
            .. (needs and needs.line ~= f.primary.line and ", and " .. say.line(needs.line) .. " has to know." or "."))
    end
    n:in_c(row[4])
    fill(row, n, x, kind)
    return n:close { headline = "nothing settles the type of " .. (who or call and say.q(call) or "this"), class = "D" }
end

-- E0689: a method on a constant, or on a variable that only has one.
function M.literal(f)
    local method, kind = f.message:match("^can't call method `([^`]+)` on [%a ]*type `([^`]+)`")
    if not method then
        return nil
    end
    local range = facts.child(f, "range")
    local float = kind:find("float", 1, true)
    local n = shape.open(f, range and "ANNOTATE.range" or "ANNOTATE.number", "a number without a type so far")
    if range then
        n:say(say.q(method) .. " on " .. say.line(f.primary.line) .. " is called on the end of the range alone: the dot binds closer than "
            .. "the two dots.")
        n:in_c("It is operator precedence, as with *p.x in C.")
        n:fix("(a..b)." .. method .. "()", "for the whole range", n:offered("range"))
        return n:close { headline = "the range needs parentheses", class = "D" }
    end
    n:say(say.q(method) .. " on " .. say.line(f.primary.line) .. " is looked up by the type of the number, and nothing has settled "
        .. "whether it is " .. (float and "an f32 or an f64." or "an i32, a u8 or another."))
    n:in_c((float and "2.0 is a double in C" or "2 is an int in C") .. ", whatever is done with it.")
    n:fix(float and "let x: f64, or 2.0_f64" or "let x: i32, or 2_i32", "with the type you mean; f64 is C's double, i32 its int")
    if not float and method:match("^[sctlepfr]") and method ~= "pow" then
        n:fix("f64::from(x)." .. method .. "()", "for the functions of <math.h>: they belong to floats")
    end
    return n:close { headline = "the number has no type yet", class = "D" }
end

return M
