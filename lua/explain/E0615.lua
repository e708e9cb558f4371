-- E0615: a method's name without parentheses.

local fields = require "explain.fields"

return {
    code = "E0615", needs_subject = false, explain = fields.method,
    page = {
        code = "E0615", title = "A method without parentheses",
        model = "Fields and methods are two things: x.f is a field, x.f() a call, and a method's name alone is no value.",
        in_c = "A function's name alone is its address, so if (s->len) compiles where len is a function pointer, and is true.",
        class = "D",
        fixes = {
            { title = "()", when = "to call it" },
            { title = "T::method, or a closure", when = "when the function is meant" },
        },
        see = { exercises = {} },
    },
}
