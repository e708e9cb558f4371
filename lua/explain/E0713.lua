-- E0713: a pointer into an object is kept past that object's destructor.

local facts = require "ferry.facts"
local note = require "ferry.note"
local say = require "ferry.say"

local M = { code = "E0713" }

M.page = {
    code = "E0713", title = "A pointer is kept past a destructor that may change what it points to",
    model = "A destructor gets exclusive access to its whole object, and to what that object points to. A pointer into it may not be in use then.",
    in_c = "A pointer taken out of a struct, then destroy(&s), which may free or overwrite what it pointed to, then a read through it.",
    class = "C", cwe = 416,
    fixes = {
        { title = "return or keep a copy of the data", when = "when it is small" },
        { title = "let the caller own the object", when = "when the pointer has to be kept" },
    },
    see = { exercises = { "core/borrow-return-local" } },
}

function M.explain(f)
    local ends = facts.first(f, "DROPPED")
    if not ends then
        return nil
    end
    local x, line = say.q(f.about), say.line(f.primary.line)
    local later, promise = facts.first(f, "LATER"), facts.first(f, "OUTLIVES")
    local n = note.open(f, "DANGLE.destructor-" .. (later and "use" or promise and "promise" or "itself"))
    n:say("On " .. line .. " a pointer into " .. x .. " is taken. The destructor of " .. x .. " runs on " .. say.line(ends.line)
        .. ", where the object is dropped, and may change or free whatever is in it.")
    if later then
        n:say("What the pointer was put into is still used, on " .. say.line(later.line) .. " among other places.")
    elseif promise then
        n:say("The pointer is meant to be valid for longer than that, as " .. say.line(promise.line) .. " asks.")
    else
        n:say("The object itself still holds the pointer then.")
    end
    n:in_c("In C this is a pointer kept across destroy(&s): right or a use after free depending on what destroy does. Rust does not look into the "
        .. "destructor, so it refuses both.")
    n:fix("keep a copy of the data instead of a pointer", "when it is small")
    n:fix("take a reference to the object as a parameter, so that its destructor runs in the caller", "when the pointer has to be returned")
    return n:close { headline = "a pointer into " .. x .. " is kept past its destructor", class = "C", cwe = 416,
        exercises = { "core/borrow-return-local" } }
end

return M
