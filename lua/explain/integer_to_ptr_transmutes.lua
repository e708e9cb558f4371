-- The lint integer_to_ptr_transmutes: a number is made a pointer with transmute.

local lint = require "explain.lint"
local say = require "ferry.say"
local shape = require "ferry.shape"

return lint.module("integer_to_ptr_transmutes", {
    title = "transmute from a number to a pointer",
    model = "A pointer is an address and, for the optimiser, the object that it came from. transmute gives it none, so nothing may be read "
        .. "through it.",
    in_c = "(volatile uint32_t *)0x4000: in C the cast is how registers are reached.",
    class = "C",
    fixes = { { title = "as *const T, or std::ptr::with_exposed_provenance", when = "for an address of hardware, or one that came from a pointer" },
        { title = "keep the pointer, not its number", when = "when it was one before" } },
}, function(f)
    local reference = shape.child(f, "with_exposed_provenance")
    local edit = reference and reference.replacement or ""
    return lint.note(f, { rule = edit:match("^&") and "PROVENANCE.reference" or "PROVENANCE.pointer", step = "a number becomes a pointer here",
        story = say.capital(lint.what(f)) .. " on " .. lint.at(f) .. " makes a pointer of a number by its bits.",
        in_c = "In C this is (T *)0x4000, a cast, and compilers know that such a pointer may lead to any object whose address was once made a "
            .. "number. transmute on " .. lint.at(f) .. " only moves the bits: the optimiser "
            .. "may take it that the result leads to no object at all, and drop what is written there.",
        headline = "a cast, not transmute, makes a pointer of a number", class = "C",
        fixes = { { "std::ptr::with_exposed_provenance, which is what as *const T does", "for hardware, or a number that was a pointer "
            .. "once", "^use `std::ptr::with_exposed" },
            { "keep the pointer as *const T all the way", "when the number was only a way to store it" },
            { "read_volatile and write_volatile through it", "for a register: volatile in C" } } })
end)
