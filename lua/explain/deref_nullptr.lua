-- The lint deref_nullptr: a null pointer is read through, for all to see.

local lint = require "explain.lint"
local say = require "ferry.say"
local source = require "ferry.source"
local twins = require "ferry.twins_values"

return lint.module("deref_nullptr", {
    title = "A read or write through a null pointer",
    model = "A null raw pointer may exist; going through it is undefined behaviour, in Rust as in C, and a reference to it already is.",
    in_c = "*(int *)NULL: a crash on most machines, and leave for the optimiser to drop the lines that lead there.",
    class = "A", c_bug = "null pointer dereference", cwe = 476,
    fixes = {
        { title = "Option<&T>, and None", when = "for a pointer that may be absent" },
        { title = "MaybeUninit", when = "for a place that is filled later" },
    },
    twin = twins.null { subject = "p" },
}, function(f)
    if not f.message:match("^dereferencing a null pointer") then
        return nil
    end
    local before, after = source.around(f.primary)
    local stores, borrowed = (after or ""):match("^%s*[%+%-%*/|&^]?=[^=]"), (before or ""):match("&%s*$") or (before or ""):match("&mut%s*$")
    return lint.note(f, { rule = stores and "NULL.written" or borrowed and "NULL.reference" or "NULL.read", step = "the pointer is null here",
        story = say.capital(lint.what(f)) .. " on " .. lint.at(f) .. " goes through a pointer that is null, whatever else the program does.",
        in_c = borrowed and "In C &*p of a null pointer is just p, and nothing is read; that is how offsetof used to be written. In Rust the "
            .. "reference on " .. lint.at(f)
            .. " is undefined behaviour by itself: a reference is never null, and the compiler drops tests that ask."
            or "In C " .. lint.at(f) .. " is the same undefined behaviour: a crash where page 0 is not mapped, and nothing that one may rely "
                .. "on. UBSan reports it when the line runs.",
        headline = "a null pointer is followed", class = borrowed and "C" or "A", cwe = not borrowed and 476 or nil,
        c_bug = not borrowed and "null pointer dereference" or nil,
        twin = not borrowed and twins.null { subject = nil, line = f.primary.line, stores = stores ~= nil } or nil,
        fixes = {
            { "give the pointer an object", "when it was only a placeholder" },
            { borrowed and "std::mem::offset_of!(Type, field)" or "Option<&T> with None, and if let Some(r)",
                borrowed and "for the place of a member, C's offsetof" or "when it may be absent" },
            { "std::ptr::read_volatile on an address that is not 0", "when hardware is meant" },
        } })
end)
