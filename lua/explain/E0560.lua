-- E0560: a struct is built with a field that it does not have.

local literals = require "explain.literals"

return {
    code = "E0560", needs_subject = false, explain = literals.unknown,
    page = {
        code = "E0560", title = "A struct built with an unknown field",
        model = "A struct is built with the fields of its declaration, by name.",
        in_c = ".name = value of a member that the struct does not have.",
        class = "D",
        fixes = {
            { title = "correct the name", when = "when it is a slip" },
            { title = "add the field to the declaration", when = "when it is new" },
        },
        see = { exercises = {} },
    },
}
