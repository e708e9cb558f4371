-- E0050: a method with another number of parameters than in its trait.

local traits = require "explain.traits"

return {
    code = "E0050", needs_subject = false, explain = traits.count,
    page = {
        code = "E0050", title = "Another number of parameters than in the trait",
        model = "A trait is a struct of function pointers, an impl the table that fills it for one type. All entries have to be there, with the "
            .. "types of the trait.",
        in_c = "A function of another type in the table: gcc before 14 only warns about the incompatible pointer type.",
        class = "D",
        fixes = {
            { title = "the signature of the trait", when = "nearly always" },
            { title = "change the trait and all its impls", when = "when this one is right" },
        },
        see = { exercises = {} },
    },
}
