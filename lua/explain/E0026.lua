-- E0026: a pattern names a field that the struct does not have.

local patterns = require "explain.patterns"

return {
    code = "E0026", needs_subject = false, explain = patterns.unknown,
    page = {
        code = "E0026", title = "A pattern with an unknown field",
        model = "In a pattern the field comes first, and behind a colon the name it gets: Point { x: left, .. }. Alone it is both.",
        in_c = "The struct has no member of this name.",
        class = "D",
        fixes = {
            { title = "correct the name", when = "when it is a slip" },
            { title = "field: name", when = "when the name is to be a new one" },
        },
        see = { exercises = {} },
    },
}
