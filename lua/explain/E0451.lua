-- E0451: a struct with private fields is built outside of its module.

local private = require "explain.private"

return {
    code = "E0451", needs_subject = false, explain = private.field,
    page = {
        code = "E0451", title = "A struct with private fields, built from outside",
        model = "Everything is private to its module unless it says pub: functions, types, and each field by itself. Code in the same module, or in "
            .. "one inside it, sees all.",
        in_c = "A struct of which the header gives the declaration only: a function has to make it.",
        class = "D",
        fixes = {
            { title = "a function new in its module", when = "nearly always" },
            { title = "pub before the field", when = "when every value of it is valid" },
        },
        see = { exercises = {} },
    },
}
