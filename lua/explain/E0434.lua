-- E0434: a function inside a function uses the outer one's variable.

local facts = require "ferry.facts"
local listing = require "ferry.listing"
local say = require "ferry.say"
local shape = require "ferry.shape"

local M = { code = "E0434", needs_subject = false }

M.page = {
    code = "E0434", title = "A function inside a function uses its variables",
    model = "An inner fn is an ordinary function whose name is local. Only a closure has access to the variables around it.",
    in_c = "ISO C has no inner functions; those of gcc reach the outer frame, by way of code on the stack if their address is taken.",
    class = "C",
    fixes = {
        { title = "a closure, let f = |x| …", when = "nearly always" },
        { title = "a parameter", when = "when it is to stay a plain function" },
        { title = "const or static for the value", when = "when it never changes" },
    },
    see = { exercises = {} },
}

function M.explain(f)
    local name = shape.code(f.primary)
    if not name or not facts.child(f, "closure form") then
        return nil
    end
    local line = f.primary.line
    local inner = shape.line_text(f.primary):match("%f[%w]fn%s+([%w_]+)")
    local made = listing.let(f.d.source, line, name)
    local n = shape.open(f, "CLOSURE.inner", say.q(name) .. " belongs to the function around this one")
    n:say(say.q(name) .. (made and ", declared on " .. say.line(made) .. "," or "") .. " belongs to the outer function; "
        .. "" .. (inner and say.q(inner) or "the inner fn")
        .. ", which uses it on " .. say.line(line) .. ", is a function of its own.")
    n:in_c("gcc has nested functions that may use " .. say.q(name) .. " of the frame around them, and this would compile there; ISO C has none. "
        .. "Taking the address of one "
        .. "puts code on the stack. A plain fn in Rust is one address without a context, so it knows its parameters and globals, and nothing else.")
    n:fix("a closure, let " .. (inner or "f") .. " = |…| …;", "nearly always: it is the function with its void *ctx, and rustc fills the context")
    n:fix(name .. " as one more parameter", "when it is to stay a plain function, as for a C callback")
    n:fix("const " .. name:upper(), "when the value never changes")
    return n:close { headline = "an inner fn does not see " .. say.q(name), class = "C" }
end

return M
