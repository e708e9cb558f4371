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

-- Does the pointer go back to the caller, by the line?
local function returned(text)
    local result = text:gsub("{.*$", ""):match("%->%s*(.*)$")
    return result ~= nil and (result:match("&") or result:match("'") or result:match("<") or result:match("%f[%w]dyn%f[%W]")) ~= nil
end

-- A type in a body: rustc finds the lifetime there, and a block's label is none.
local function in_body(n, f, x)
    local name = f.about:gsub("%p", "%%%0")
    local label = (f.d.source or ""):match("\n%s*(" .. name .. "):%s*[%a{]") or (f.d.source or ""):match("^%s*(" .. name .. "):%s*[%a{]")
    n.rule = label and "LIFETIME.label" or "LIFETIME.local"
    n:say("On " .. say.line(f.primary.line) .. " the type of a variable names " .. x .. ", which the function does not declare.")
    n:in_c((label and "The label " .. x .. " is for break and continue, as C's are for goto, and no lifetime. " or "") .. "In C a pointer to a local is good until the scope of that local ends, and only you know where that is; within a function "
            .. "Rust knows it too, by following each pointer to its last use, and needs no name for it.")
    n:fix("leave it out", "nearly always; a block's end limits its variables without a name", regions.leave_out(f, f.primary))
    n:fix("declare it after the name of the function", "when it is the lifetime of something that the caller lends; main has none")
    return n:close { headline = label and x .. " is a label, and no lifetime" or x .. " is not declared", class = "D",
        cause = "undeclared lifetime " .. f.about }
end

function M.explain(f)
    local text = source.text(f.primary) or ""
    local item = text:match("%f[%w]impl%f[%W]") and "impl" or text:match("%f[%w]fn%f[%W]") and "fn"
        or text:match("%f[%w]struct%f[%W]") and "struct" or text:match("%f[%w]enum%f[%W]") and "enum" or nil
    local x, n = say.q(f.about), note.open(f, "LIFETIME.undeclared")
    if text:match("^%s*let%s") then
        return in_body(n, f, x)
    end
    n:say("On " .. say.line(f.primary.line) .. " a pointer is said to be valid for " .. x .. ", but " .. x .. " is a parameter that "
        .. (item and "this " .. item or "the item around it") .. " does not declare; it names how long the caller's object is there, so the caller has to supply it.")
    n:in_c("C has no word for how long a pointer is valid; a comment above the struct or the prototype says it, if anything does. The error itself is that of an undeclared identifier.")
    local alone = item == "fn" and not returned(text)
    local prototype = item == "fn" and text:gsub("//.*$", ""):match(";%s*$") ~= nil
    if alone then
        n:fix("leave it out", "as the result is no pointer: nobody has to know how long this one is valid", regions.leave_out(f, f.primary))
    end
    n:fix("declare it after " .. (item == "impl" and "the word impl" or "the name of the item"), alone and "when it ties two parameters together"
        or "when it holds or returns a view",
        regions.with_impls(f, n:offered("^consider introducing lifetime", nil, function(list)
            return regions.may_declare(f, list[1].byte, f.about)
        end)))
    if not alone then
        n:fix("leave it out", "when the pointer is neither stored nor returned", regions.leave_out(f, f.primary))
    end
    if not prototype and not text:find("&" .. f.about .. " self", 1, true) then
        n:fix("own the data (String, Vec, Box)", "when no view is needed")
    end
    return n:close { headline = x .. " is not declared", class = "D", exercises = { "core/life-struct-view" },
        cause = "undeclared lifetime " .. f.about }
end

return M
