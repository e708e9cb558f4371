-- E0268: break or continue without a loop.

local jumps = require "explain.jumps"

return {
    code = "E0268", needs_subject = false, explain = jumps.outside,
    page = {
        code = "E0268", title = "break without a loop",
        model = "break and continue act on the loop around them, or on a block with a label. A match arm needs none, and a closure is a function of "
            .. "its own.",
        in_c = "break also ends a case of a switch there.",
        class = "D",
        fixes = {
            { title = "leave it out", when = "at the end of a match arm" },
            { title = "return", when = "to leave the function or the closure" },
        },
        see = { exercises = {} },
    },
}
