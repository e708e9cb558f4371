-- E0186: self in the trait and not in the impl.

local traits = require "explain.traits"

return {
    code = "E0186", needs_subject = false, explain = traits.receiver,
    page = {
        code = "E0186", title = "self in the trait only",
        model = "A trait is a struct of function pointers, an impl the table that fills it for one type. All entries have to be there, with the "
            .. "types of the trait.",
        in_c = "The void *ctx that one prototype has and the other has not.",
        class = "D",
        fixes = {
            { title = "the signature of the trait", when = "nearly always" },
            { title = "change the trait and all its impls", when = "when this one is right" },
        },
        see = { exercises = {} },
    },
}
