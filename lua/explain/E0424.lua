-- E0424: self where there is none.

local selfs = require "explain.selfs"

return {
    code = "E0424", needs_subject = false, explain = selfs.value,
    page = {
        code = "E0424", title = "self outside of a method",
        model = "self is the first parameter of a method and nothing but a parameter: a function without it has no object.",
        in_c = "The struct s *s that a C function takes as its first argument.",
        class = "D",
        fixes = {
            { title = "&self as the first parameter", when = "in an impl block" },
            { title = "a parameter with a name", when = "in a plain function" },
        },
        see = { exercises = {} },
    },
}
