-- E0411: Self where there is none.

local selfs = require "explain.selfs"

return {
    code = "E0411", needs_subject = false, explain = selfs.type,
    page = {
        code = "E0411", title = "Self outside of an impl",
        model = "Self stands for the type that an impl or a trait is about.",
        in_c = "C has no such word.",
        class = "D",
        fixes = {
            { title = "the type's name", when = "outside of an impl" },
        },
        see = { exercises = {} },
    },
}
