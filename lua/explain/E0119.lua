-- E0119: a trait is implemented twice for a type.

local duplicates = require "explain.duplicates"

return {
    code = "E0119", needs_subject = false, explain = duplicates.conflict,
    page = {
        code = "E0119", title = "A trait implemented twice for a type",
        model = "A type has a trait once. A generic impl counts for every type that its bounds let in, and a derive is an impl.",
        in_c = "A redefinition, refused in one file and by the linker.",
        class = "D",
        fixes = {
            { title = "remove one of them", when = "when they say the same" },
            { title = "a type of its own", when = "when both meanings are needed" },
        },
        see = { exercises = {} },
    },
}
