-- E0492: a constant is a pointer to something that may change.

local say = require "ferry.say"
local shape = require "ferry.shape"

local M = { code = "E0492", needs_subject = false }

M.page = {
    code = "E0492", title = "A constant pointer to something that changes",
    model = "A const is a value that is pasted in where it is used; it has no place of its own. A Cell or an atomic needs one place that "
        .. "everybody means.",
    in_c = "#define COUNTER (&(atomic_int){0}): each use would be another counter.",
    class = "C",
    fixes = {
        { title = "static in place of const", when = "nearly always" },
        { title = "a static for the target, and & of it", when = "when the pointer itself has to be a constant" },
    },
    see = { exercises = {} },
}

function M.explain(f)
    if not f.message:match("^interior mutable shared borrows") and not f.message:match("cannot refer to interior mutable data$") then
        return nil
    end
    local kind, name = shape.line_text(f.primary):match("(%a+)%s+([%w_]+)%s*:")
    local x = name and say.q(name) or "the constant"
    local n = shape.open(f, "INITIAL.place", "a pointer to something that changes")
    n:say(say.capital(x) .. " on " .. say.line(f.primary.line) .. " is a constant pointer to a value that may change, and that value has no "
        .. "place of its own.")
    n:in_c("In C this would be a pointer to a static variable, and everybody who uses " .. x .. " would see the same one. A "
        .. "" .. (kind or "const") .. " here is pasted in "
        .. "where it stands, like a #define: each use might get a counter of its own.")
    n:fix("static in place of const, without the &", "nearly always: static N: AtomicU32 = AtomicU32::new(0)")
    n:fix("a static for the target, and & of it here", "when a pointer is needed")
    return n:close { headline = "what changes needs a static", class = "C" }
end

return M
