-- E0072: a type that holds itself.

local say = require "ferry.say"
local shape = require "ferry.shape"

local M = { code = "E0072", needs_subject = false }

M.page = {
    code = "E0072", title = "A type that holds itself",
    model = "A field lies inside its struct, as in C, so a struct that holds itself has no size. Option does not help: it is the value and a "
        .. "flag, no pointer.",
    in_c = "struct node { struct node next; }; : field has incomplete type. The star is what is missing, and in Rust the star says who frees.",
    class = "D",
    fixes = {
        { title = "Option<Box<Node>>", when = "when each node owns the next: a list, a tree; None is NULL and takes no extra room" },
        { title = "an index into a Vec of nodes", when = "for graphs and links in both directions" },
        { title = "Rc, and Weak for the way back", when = "when several own one node" },
    },
    see = { exercises = {} },
}

function M.explain(f)
    local field, name = shape.label(f, "^recursive without indirection"), f.message:match("^recursive type `([^`]+)`")
    local ring = f.message:match("^recursive types (.*) have infinite size")
    if not field or not (name or ring) then
        return nil
    end
    local optional = shape.line_text(field):find("Option<", 1, true) ~= nil
    local enum = shape.line_text(f.primary):match("%f[%w]enum%f[%W]") ~= nil
    local _, times = shape.line_text(field):gsub("%f[%w_]" .. (name or "%w+") .. "%f[^%w_]", "")
    local alone = ring or not enum and optional or enum and times - (shape.line_text(field):match("%f[%w]enum%f[%W]") and 1 or 0) == 1
    local n = shape.open(f, ring and "SELF.ring" or enum and "SELF.enum" or optional and "SELF.option" or "SELF.struct", "this type would "
        .. "have no size")
    local second = field
    for _, span in ipairs(f.d.spans) do
        if span.label == field.label and not span.std then
            shape.step(n, span, "declared", "this lies inside, not behind a pointer")
            second = span
        end
    end
    if ring then
        n:say("The types " .. ring .. " hold each other, on " .. say.line(field.line) .. (second.line ~= field.line and " and "
            .. say.line(second.line) or "")
            .. ": each would have to be larger than the other.")
    else
        n:say(say.q(name) .. " on " .. say.line(f.primary.line) .. " holds another " .. say.q(name) .. " on " .. say.line(field.line)
            .. ", inside and not behind a pointer, so it would have to be larger than itself.")
    end
    n:in_c(ring and "In C one of them has a field of incomplete type, whichever comes first; there one of the two holds a pointer to the other."
        or enum and "In C it is a union that has itself as a member: field has incomplete type. There one writes struct expr *left, and the "
        .. "enum needs its "
        .. "pointer as well."
        or "In C the compiler says that the field has an incomplete type; there one writes struct node *next."
        .. (optional and " Option is not that star: it is the object with a flag beside it that says whether it is there." or ""))
    n:fix(ring and "Box around each, or around one of the two" or enum and "Box around each of them" or optional and "Box inside the Option, "
        .. "Option<Box<…>>" or "Option<Box<…>>", ring and "when one owns the other" or enum and "as each node owns its operands"
        or "when each one owns the next, as in a list or a tree; None is the NULL at the end",
        alone and n:offered("^insert some indirection") or nil)
    n:fix("an index into a Vec that holds them all", "for graphs and links in both directions: nothing dangles when the Vec grows")
    n:fix("Rc instead of Box", "when several of them own the same one")
    return n:close { headline = ring and "types that hold each other have no size" or say.q(name) .. " would have to hold itself", class = "D" }
end

return M
