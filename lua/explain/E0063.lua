-- E0063: a struct is built without some of its fields.

local literals = require "explain.literals"

return {
    code = "E0063", needs_subject = false, explain = literals.missing,
    page = {
        code = "E0063", title = "A struct built without some of its fields",
        model = "Every field is set where the struct is built; none is zero by itself.",
        in_c = "The members that an initialiser leaves out are zero, and gcc mentions it with -Wextra only.",
        class = "C",
        fixes = {
            { title = "give them", when = "nearly always" },
            { title = "..Default::default()", when = "for the rest" },
        },
        see = { exercises = {} },
    },
}
