-- E0532: a pattern of another form than the variant it names.

local patterns = require "explain.patterns"

return {
    code = "E0532", needs_subject = false, explain = patterns.form,
    page = {
        code = "E0532", title = "A pattern of another form than the variant",
        model = "A variant is matched in the form in which it is declared: alone, with parentheses or with braces.",
        in_c = "C's enumerator is a number; its payload lies in a union beside it.",
        class = "D",
        fixes = {
            { title = "the form of the declaration", when = "always" },
            { title = "(..) or { .. }", when = "when the fields do not matter" },
        },
        see = { exercises = {} },
    },
}
