-- E0107: a type with another number of type or lifetime parameters.

local arguments = require "explain.arguments"

return {
    code = "E0107", needs_subject = false, explain = arguments.generic,
    page = {
        code = "E0107", title = "Another number of type parameters",
        model = "A generic type is complete only with a type for each of its parameters; lifetimes may be left out.",
        in_c = "C has no generic types: the element type of a void * buffer stands in a comment.",
        class = "D",
        fixes = {
            { title = "Vec<T>, with the type", when = "when it is missing" },
            { title = "drop what is too much", when = "when it has fewer" },
        },
        see = { exercises = {} },
    },
}
