-- &'a x: a lifetime at the operator. rustc gives this no code.

local say = require "ferry.say"
local shape = require "ferry.shape"

local M = { code = "annotated_borrow", needs_subject = false }

function M.explain(f)
    local label = shape.label(f, "^annotated with lifetime here")
    local a = shape.name(label, "the lifetime")
    local n = shape.open(f, "LIFETIME.operator", "a lifetime belongs to a type")
    n:say("On " .. say.line(f.primary.line) .. " " .. a .. " stands at the operator &. How long the pointer is valid is found out, not asked for: it is as long "
        .. "as what it points to and its uses allow.")
    n:in_c("& in C takes an address and nothing else, and so it does here. Only a type may carry a lifetime: in a signature, a struct, an impl.")
    n:fix("& alone", "always", n:offered("^remove the lifetime annotation"))
    return n:close { headline = "the operator & takes no lifetime", class = "D" }
end

return M
