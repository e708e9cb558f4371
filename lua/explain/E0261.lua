-- E0261: a lifetime is used that nothing declares.

local note = require "ferry.note"
local regions = require "ferry.regions"
local say = require "ferry.say"
local source = require "ferry.source"

local M = { code = "E0261" }

M.page = {
    code = "E0261", title = "A lifetime is used but not declared",
    model = "A lifetime is a parameter of the function, type or impl, and is declared in angle brackets after its name: fn f<'a>, struct S<'a>, impl<'a>.",
    in_c = "No counterpart in C, where a pointer's type says nothing of how long it is valid; as an error it is an undeclared identifier.",
    class = "D",
    fixes = {
        { title = "declare it: fn f<'a>, struct S<'a>, impl<'a>", when = "when the item holds or returns a view" },
        { title = "leave it out", when = "when it appears once and in no result" },
        { title = "own the data", when = "when no view is needed" },
    },
    see = { exercises = { "core/life-struct-view" } },
}

function M.explain(f)
    local text = source.text(f.primary) or ""
    local item = text:match("%f[%w]impl%f[%W]") and "impl" or text:match("%f[%w]fn%f[%W]") and "fn"
        or text:match("%f[%w]struct%f[%W]") and "struct" or text:match("%f[%w]enum%f[%W]") and "enum" or nil
    local x, n = say.q(f.about), note.open(f, "LIFETIME.undeclared")
    n:say("On " .. say.line(f.primary.line) .. " a pointer is said to be valid for " .. x .. ", but " .. x .. " is a parameter that "
        .. (item and "this " .. item or "the item around it") .. " does not declare; it names how long the caller's object is there, so the caller has to supply it.")
    n:in_c("C has no word for how long a pointer is valid: it would stand in a comment. The error itself is that of an undeclared identifier.")
    n:fix("declare it after " .. (item == "impl" and "the word impl" or "the name of the item"), "when it holds or returns a view",
        regions.with_impls(f, n:offered("^consider introducing lifetime", nil, function(list)
            return regions.may_declare(f, list[1].byte, f.about)
        end)))
    n:fix("leave it out", "when the pointer is neither stored nor returned", regions.leave_out(f, f.primary))
    n:fix("own the data (String, Vec, Box)", "when no view is needed")
    return n:close { headline = x .. " is not declared", class = "D", exercises = { "core/life-struct-view" } }
end

return M
