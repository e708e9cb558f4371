-- E0571: a break with a value out of a loop that may end without one.

local jumps = require "explain.jumps"

return {
    code = "E0571", needs_subject = false, explain = jumps.value,
    page = {
        code = "E0571", title = "break with a value from for or while",
        model = "Only loop gives a value by break, as only that never ends by itself.",
        in_c = "A variable that is set before the break, and is not when the loop ends by itself.",
        class = "C",
        fixes = {
            { title = "an Option that starts as None", when = "for what may not be found" },
            { title = "find or position", when = "for a search" },
        },
        see = { exercises = {} },
    },
}
