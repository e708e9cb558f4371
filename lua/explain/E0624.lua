-- E0624: a method that its module keeps to itself.

local private = require "explain.private"

return {
    code = "E0624", needs_subject = false, explain = private.item,
    page = {
        code = "E0624", title = "A private method",
        model = "Everything is private to its module unless it says pub: functions, types, and each field by itself. Code in the same module, or in "
            .. "one inside it, sees all.",
        in_c = "A static function of another .c file.",
        class = "D",
        fixes = {
            { title = "a method or function of the module", when = "when the value should stay in its hands" },
            { title = "pub, or pub(crate)", when = "when others are to use it" },
        },
        see = { exercises = {} },
    },
}
