-- E0170: the name of a variant alone in a pattern.

local catchall = require "explain.catchall"

return {
    code = "E0170", needs_subject = false, explain = catchall.explain,
    page = {
        code = "E0170", title = "A variant's name alone in a pattern",
        model = "A name alone in a pattern is a new variable and takes every value.",
        in_c = "case RED: is the enumerator; here the line means default:.",
        class = "B", c_bug = "wrong case taken", cwe = 478,
        fixes = {
            { title = "Color::Red", when = "always" },
            { title = "use Color::*;", when = "for a long match" },
        },
        see = { exercises = {} },
    },
}
