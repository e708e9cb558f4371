-- E0616: a field that its module keeps to itself.

local private = require "explain.private"

return {
    code = "E0616", needs_subject = false, explain = private.field,
    page = {
        code = "E0616", title = "A private field",
        model = "Everything is private to its module unless it says pub: functions, types, and each field by itself. Code in the same module, or in "
            .. "one inside it, sees all.",
        in_c = "A struct of which the header gives the declaration only, struct sock;.",
        class = "D",
        fixes = {
            { title = "a method or function of the module", when = "when the value should stay in its hands" },
            { title = "pub, or pub(crate)", when = "when others are to use it" },
        },
        see = { exercises = {} },
    },
}
