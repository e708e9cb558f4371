-- E0533: a variant named in another form than it is declared.

local patterns = require "explain.patterns"

return {
    code = "E0533", needs_subject = false, explain = patterns.form,
    page = {
        code = "E0533", title = "A variant in another form than it is declared",
        model = "A variant is written in the form in which it is declared: alone, with parentheses or with braces.",
        in_c = "C's enumerator is a number; its payload lies in a union beside it.",
        class = "D",
        fixes = {
            { title = "the form of the declaration", when = "always" },
        },
        see = { exercises = {} },
    },
}
