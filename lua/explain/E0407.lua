-- E0407: a method that the trait does not have.

local traits = require "explain.traits"

return {
    code = "E0407", needs_subject = false, explain = traits.extra,
    page = {
        code = "E0407", title = "A method that the trait does not have",
        model = "A trait is a struct of function pointers, an impl the table that fills it for one type. All entries have to be there, with the "
            .. "types of the trait.",
        in_c = ".name = f for a member that the struct does not have.",
        class = "D",
        fixes = {
            { title = "an impl block without the trait", when = "when it is the type's own method" },
            { title = "declare it in the trait", when = "when every type should have it" },
        },
        see = { exercises = {} },
    },
}
