-- E0610: a field of a number.

local fields = require "explain.fields"

return {
    code = "E0610", needs_subject = false, explain = fields.primitive,
    page = {
        code = "E0610", title = "A field of a plain value",
        model = "Numbers, bool and char are no structs: they have methods and no fields.",
        in_c = "request for member in something not a structure or union.",
        class = "D",
        fixes = {
            { title = "the struct instead of its index or handle", when = "when the one was taken for the other" },
            { title = "a method, with parentheses", when = "when something of the number is meant" },
        },
        see = { exercises = {} },
    },
}
