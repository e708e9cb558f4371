-- The lint mismatched_lifetime_syntaxes: a result that holds a pointer, and a signature that does not show it.

local lint = require "explain.lint"
local say = require "ferry.say"
local shape = require "ferry.shape"

return lint.module("mismatched_lifetime_syntaxes", {
    title = "A result that hides its pointer",
    model = "A struct with a lifetime holds a pointer into something. The name alone does not show it; View<'_> does.",
    in_c = "A struct returned by value with a const char * in it: the prototype does not say whose buffer that is.",
    class = "D",
    fixes = { { title = "<'_> behind the type's name", when = "nearly always" }, { title = "<'a> at both places", when = "when there are several" } },
}, function(f)
    local hidden = shape.label(f, "is hidden here")
    local from = shape.label(f, "^the lifetime ")
    if not hidden or not from then
        return nil
    end
    local name = shape.line_text(f.primary):match("fn%s+([%w_]+)")
    local kind = shape.name(hidden, "the result")
    return lint.note(f, { rule = "LIFETIME.hidden", step = "this comes in as a pointer", steps = { { hidden, "returned", "and this keeps it, "
        .. "without a sign" } },
        story = (name and say.q(name) .. " on " or "The function on ") .. lint.at(f) .. " returns a " .. kind .. " that holds a pointer into "
            .. "its argument " .. shape.name(from, "") .. ".",
        in_c = "In C it is a struct returned by value with a pointer in it, and whoever reads the prototype on " .. lint.at(f) .. " does not "
            .. "see that the buffer must outlive it. rustc knows, and will say so to the caller; "
            .. "the sign is for people.",
        headline = "the result holds a pointer, and the signature does not show it", class = "D",
        fixes = { { "<'_> behind " .. (shape.code(hidden) or "the type"):gsub("<.*$", ""), "nearly always", "^use `'_` for type paths" },
            { "<'a> at both places", "when there are several pointers and it matters which" } } })
end)
