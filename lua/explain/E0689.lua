-- E0689: a method on a number without a type.

local annotate = require "explain.annotate"

return {
    code = "E0689", needs_subject = false, explain = annotate.literal,
    page = {
        code = "E0689", title = "A method on a number without a type",
        model = "A constant has no type until its use gives it one, and a method is looked up by the type.",
        in_c = "2.0 is a double and 2 an int from the start.",
        class = "D",
        fixes = {
            { title = "2.0_f64, or let x: f64", when = "with the type you mean" },
            { title = "(0..n).rev()", when = "for a range: the dot binds closer than .." },
        },
        see = { exercises = {} },
    },
}
