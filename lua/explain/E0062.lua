-- E0062: a field is set twice in one initialiser.

local literals = require "explain.literals"

return {
    code = "E0062", needs_subject = false, explain = literals.doubled,
    page = {
        code = "E0062", title = "A field set twice",
        model = "Each field stands once in an initialiser.",
        in_c = "C takes the last one; -Wextra mentions it.",
        class = "B",
        fixes = {
            { title = "remove one of them", when = "when they say the same" },
            { title = "correct the name", when = "when another field was meant" },
        },
        see = { exercises = {} },
    },
}
