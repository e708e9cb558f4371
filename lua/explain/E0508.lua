-- E0508: an element is taken out of an array or slice, which keeps no record of what is missing.

local moveout = require "explain.moveout"
local note = require "ferry.note"
local patterns = require "ferry.patterns"
local say = require "ferry.say"
local twins = require "ferry.twins_out"

local M = { code = "E0508" }

M.page = {
    code = "E0508", title = "An element is taken out of an array",
    model = "At its end an array drops every element; there is no flag per slot that says which one has been taken.",
    in_c = "char *s = a[i]; free(s); and the loop that frees the array frees a[i] again.",
    class = "A", c_bug = "double free", cwe = 415,
    fixes = {
        { title = "take a pointer to the element", when = "when reading is enough" },
        { title = "take the whole array apart: into_iter(), or let [a, b] = array", when = "when all elements change their owner" },
        { title = "mem::take(), mem::replace(), or an array of Option and take()", when = "when one of them does" },
    },
    twin = twins.taken_twice { subject = "element", kind = { kind = "string", own = true } },
    see = { exercises = { "core/own-move-out-of-vec", "core/own-double-free-cleanup" } },
}

function M.explain(f)
    local n = note.open(f, f.message:find("slice", 1, true) and "MOVE_OUT.slice" or "MOVE_OUT.array")
    local slice = f.message:find("slice", 1, true)
    moveout.tell(n, f)
    n:say(slice and "A slice, " .. say.q(f.about) .. ", is a pointer and a length into storage of somebody else, who frees every element of it."
        or "An array, here of the type " .. say.q(f.about) .. ", drops every element at its end and keeps no record of a slot that was emptied: "
            .. "which one it is may depend on an index.")
    local class, bug, cwe = moveout.in_c(n, f, slice and "the owner of the elements" or "the array's clean-up")
    n:fix("take a pointer, with & in front of the element or ref in the pattern", "when reading is enough",
        patterns.would_do_as_pointers(f) and (n:offered("^consider borrowing") or n:offered("^consider removing the")) or nil)
    if not slice then
        n:fix("take the array apart as a whole, with into_iter()", "when all of it changes its owner")
    end
    n:fix("mem::take() or mem::replace() on the element, or elements of type Option and take()", "when one of them changes its owner")
    moveout.copy(n, f, "clone() the element, a copy with its own allocation", "when both sides need one")
    return n:close { headline = (slice and "the slice's owner" or "the array") .. " still frees the element", class = class, c_bug = bug, cwe = cwe,
        exercises = { "core/own-move-out-of-vec" },
        twin = class == "A" and twins.taken_twice { subject = f.at.WHY_MOVE and f.at.WHY_MOVE[1].name or "element", kind = f.kind,
            taken = f.primary.line } or nil }
end

return M
