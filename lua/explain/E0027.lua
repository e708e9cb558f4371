-- E0027: a pattern that leaves fields out.

local patterns = require "explain.patterns"

return {
    code = "E0027", needs_subject = false, explain = patterns.unmentioned,
    page = {
        code = "E0027", title = "A pattern that leaves fields out",
        model = "A pattern with braces names every field of the struct, or ends in ..",
        in_c = "C reads p.x and leaves the others alone.",
        class = "D",
        fixes = {
            { title = "..", when = "when the rest does not matter" },
            { title = "the missing names", when = "when they are wanted" },
        },
        see = { exercises = {} },
    },
}
