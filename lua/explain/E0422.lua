-- E0422: the type of a struct literal is not known here.

local names = require "explain.E0425"

return {
    code = "E0422", needs_subject = false, explain = names.explain,
    page = {
        code = "E0422", title = "A struct literal of a type that is not known here",
        model = "Name { field: value } builds a struct, so Name has to be one, or a variant with fields.",
        in_c = "An unknown type name in a compound literal, (struct name){ … }, and the C compiler refuses it as well.",
        class = "D",
        fixes = {
            { title = "use path::Name;", when = "when it lives in another module, as with a missing #include" },
            { title = "define it: struct Name { … }", when = "when it has yet to be written" },
        },
        see = { exercises = {} },
    },
}
