-- E0531: a tuple struct or variant in a pattern that is not known there. As a value it is E0425.

local names = require "explain.E0425"

return {
    code = "E0531", needs_subject = false, explain = names.explain,
    page = {
        code = "E0531", title = "An unknown name with fields in a pattern",
        model = "A variant is named with its enum in front, in a pattern as in a value.",
        in_c = "C's enumerators are names of the whole file, and a case label that is none is an undeclared identifier.",
        class = "D",
        fixes = {
            { title = "State::Busy(n)", when = "for a variant" },
            { title = "use State::*; inside the function", when = "for a long match" },
        },
        see = { exercises = {} },
    },
}
