-- The lint unconditional_recursion: a function that cannot end without calling itself.

local lint = require "explain.lint"
local say = require "ferry.say"
local shape = require "ferry.shape"
local twins = require "ferry.twins_values"

-- Functions that operators and macros call, by name: what was probably meant.
local MEANT = {
    eq = { "== in eq calls eq again", "compare the members, self.0 == other.0", "#[derive(PartialEq)]" },
    ne = { "!= in ne calls ne again", "leave ne out: it is !eq", "#[derive(PartialEq)]" },
    cmp = { "a comparison of the whole in cmp calls cmp again", "compare the members, self.0.cmp(&other.0)", "#[derive(PartialOrd, Ord)]" },
    partial_cmp = { "a comparison of the whole in partial_cmp calls it again", "Some(self.cmp(other)), with cmp written by "
        .. "members", "#[derive(PartialOrd)]" },
    clone = { "clone of self in clone calls it again", "clone the members", "#[derive(Clone)]" },
    default = { "..Default::default() in default calls it again", "name all members", "#[derive(Default)]" },
}

return lint.module("unconditional_recursion", {
    title = "A function that always calls itself",
    model = "Every path through the function comes by a call of itself, so it never returns and the stack ends first.",
    in_c = "The same: gcc 12 has -Winfinite-recursion in -Wall. ASan reports a stack overflow.",
    class = "A", c_bug = "stack overflow", cwe = 674,
    fixes = { { title = "the case that ends it, first", when = "when it is a recursion" }, { title = "use the members", when = "when an "
        .. "operator of the type's own was meant" },
        { title = "loop", when = "when it is not to end" } },
    twin = twins.recursion { name = "depth" },
}, function(f)
    local site = shape.label(f, "^recursive call site")
    local name = shape.line_text(f.primary):match("fn%s+([%w_]+)")
    if not site or not name then
        return nil
    end
    local row = MEANT[name]
    local call = shape.name(site, "the call")
    local drop = name == "drop"
    local fixes = row and { { row[2], "as the function is there to say how that is done" }, { row[3], "when member by member is right" } }
        or { { "if with a return before " .. say.line(site.line), "the case that ends it, such as 0" }, { "call the other function of that "
            .. "name, Type::" .. name .. "(…)", "when it was to forward" },
            { "loop", "when it is never to end: that needs no stack" } }
    return lint.note(f, { rule = row and "RECURSION.operator" or "RECURSION.endless", step = "no path leads out of here",
        steps = { { site, "used", "but through this call" } },
        story = "Every path through " .. say.q(name) .. ", declared on " .. lint.at(f) .. ", comes by " .. call .. " on "
            .. "" .. say.line(site.line) .. ", which is the function itself.",
        in_c = (row and "The call hides: " .. row[1] .. ". " or "") .. "In C " .. say.q(name) .. " runs until the stack is used up; gcc 12 "
            .. "warns with -Wall (-Winfinite-recursion), ASan reports a stack overflow. "
            .. "With -O2 the optimiser may make an endless loop of it instead" .. (drop and "." or ". In Rust the guard page ends the program."),
        headline = say.q(name) .. " never returns", class = "A", cwe = 674, c_bug = "stack overflow",
        twin = twins.recursion { name = name, line = site.line }, fixes = fixes })
end)
