-- The lint invalid_value: zeroes or leftovers where a type has no such value.

local facts = require "ferry.facts"
local ints = require "ferry.ints"
local lint = require "explain.lint"
local listing = require "ferry.listing"
local say = require "ferry.say"
local shape = require "ferry.shape"
local source = require "ferry.source"
local twins = require "ferry.twins_values"

-- A type without pointers in it that C would declare without a second thought.
local function scalar(kind)
    return kind:match("^[iuf]%d+$") or kind:match("^[iu]size$") or kind == "bool" or kind == "char"
end

local function zeroed(f, kind)
    local part = facts.child(f, "in this struct field")
    local span = part and part.spans[1]
    local steps = span and not span.std and { { span, "declared", "this member cannot be zero" } } or nil
    local own = kind:match("^Vec<") or kind == "String"
    local member = span and (shape.code(span) or ""):match("^[%w_() ]-(" .. source.IDENT .. ")%s*:")
    return lint.note(f, { rule = "VALUE.zeroed", step = "all bits are 0 here, and " .. say.q(kind) .. " has no such value", steps = steps,
        story = say.capital(lint.what(f)) .. " on " .. lint.at(f) .. " makes " .. lint.a(kind) .. " of zeroes, and that type has no such value"
            .. (steps and ", by its member on " .. say.line(span.line) or "") .. ".",
        in_c = "In C memset to 0 is a good start for a struct: its pointers are NULL, and whoever uses one tests it. " .. say.q(kind) .. " on "
            .. "" .. lint.at(f) .. " has nobody who tests: "
            .. (steps and "its member " .. (member and say.q(member) .. " " or "") .. "on " .. say.line(span.line) .. " is promised not to be "
            .. "zero, and tests for it are compiled away."
            or own and "its pointer is promised not to be NULL, and so are its other parts." or "a reference, a Box and a function pointer are "
                .. "promised not to be NULL, and tests for it are "
            .. "compiled away.") .. " The value is undefined behaviour as soon as it exists, used or not.",
        headline = say.q(kind) .. " has no value that is all zeroes", class = "C",
        fixes = {
            { own and "Vec::new(), String::new() or Default" or member and "Option as the type of the member "
                .. "" .. member or "Option<" .. kind .. "> for what may be absent", own and "which allocate nothing: that is the empty value"
                or "None of a reference or a Box is exactly that null pointer" },
            { "build the struct with its values, or derive Default", "when they are known" },
            { "MaybeUninit<" .. kind .. ">, and assume_init() after the last store", "when C fills it, through as_mut_ptr()" },
        } })
end

local function leftover(f, kind)
    local text = shape.line_text(f.primary)
    local bound = source.bound(text)
    local used = bound and listing.next_mention(f.d.source, f.primary.line, bound)
    local buffer = kind:match("^%[")
    local counted = scalar(kind)
    local x = bound and say.q(bound) or "the value"
    local o = { rule = buffer and "VALUE.buffer" or "VALUE.uninit", step = "nothing was stored here",
        story = say.capital(lint.what(f)) .. " on " .. lint.at(f) .. " makes " .. lint.a(kind) .. " of whatever was in memory.",
        headline = say.q(kind) .. " needs a value before it is one", class = "C" }
    if buffer then
        o.in_c = "In C " .. x .. " is char buf[n]; without an initialiser, and right if it is filled before it is read, as by read(). Rust asks "
            .. "more: the array is promised to hold numbers from "
            .. lint.at(f) .. " on, not from the first store on, and the optimiser may use that."
        o.fixes = { { "[0; N]", "nearly always: clearing a small buffer costs nothing that one can measure" },
            { "Vec::with_capacity, and read_to_end or extend", "for a large one: memory that is reserved and not yet elements" },
            { "an array of MaybeUninit<u8>", "when the clearing has been measured" } }
    elseif counted then
        o.class, o.cwe, o.c_bug = "A", 457, "use of an uninitialised value"
        o.in_c = "In C " .. x .. " on " .. lint.at(f) .. " is " .. (ints.c_name(kind) or kind) .. " x; read before anything was stored: the old "
            .. "bits of the stack. valgrind reports the first branch that depends on it"
            .. (used and ", such as on " .. say.line(used) or "") .. ". In Rust the value itself is undefined behaviour, before anybody looks at it."
        o.twin = twins.unset { subject = bound, made = f.primary.line, used = used or f.primary.line }
        o.fixes = { { "its value, or 0 where 0 means something", "nearly always" }, { "let x; and a store on every path", "when it is known "
            .. "later: rustc then checks the paths (E0381)" },
            { "MaybeUninit, and assume_init() after the store", "when C stores it, through as_mut_ptr()" } }
    else
        o.in_c = "In C a struct without an initialiser is fine until a member is read that nobody stored. " .. x .. " on " .. lint.at(f) .. " "
            .. "is " .. lint.a(kind) .. ", which is promised to be a good one "
            .. "all the time: a destructor or a match on it would follow those bits."
        o.fixes = { { "build it with its values, or derive Default", "nearly always" }, { "Option, starting as None", "when 'not there yet' is "
            .. "a state" },
            { "MaybeUninit, and assume_init() after the last store", "when C fills it" } }
    end
    return lint.note(f, o)
end

return lint.module("invalid_value", {
    title = "A value that its type does not have",
    model = "A value must be a good one of its type all the time, not only when it is looked at: a reference is not null, a bool is 0 or 1, a "
        .. "number was stored.",
    in_c = "memset to 0 and variables without an initialiser are fine in C, as long as nobody reads or follows them too early.",
    class = "C",
    fixes = {
        { title = "the value itself, Default, [0; N]", when = "nearly always" },
        { title = "Option", when = "for what may be absent" },
        { title = "MaybeUninit", when = "when C fills it" },
    },
}, function(f)
    local kind, how = f.message:match("^the type `([^`]+)` does not permit (.+)$")
    if not kind then
        return nil
    end
    return (how:find("zero", 1, true) and zeroed or leftover)(f, kind)
end)
