-- E0428: a name is defined twice.

local duplicates = require "explain.duplicates"

return {
    code = "E0428", needs_subject = false, explain = duplicates.name,
    page = {
        code = "E0428", title = "A name defined twice",
        model = "One name, one definition for each module. Functions are not told apart by their parameters.",
        in_c = "A redefinition; C has no overloading either.",
        class = "D",
        fixes = {
            { title = "another name", when = "nearly always" },
            { title = "a trait or a type parameter", when = "for the same job on several types" },
        },
        see = { exercises = {} },
    },
}
