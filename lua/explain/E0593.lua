-- E0593: a closure or function with another number of parameters than asked for.

local arguments = require "explain.arguments"

return {
    code = "E0593", needs_subject = false, explain = arguments.closure,
    page = {
        code = "E0593", title = "A callback with another number of parameters",
        model = "Whoever takes a function says how many arguments it will get.",
        in_c = "A callback of another prototype: gcc before 14 only warns about the incompatible pointer type.",
        class = "D",
        fixes = {
            { title = "|_| for a parameter that is not used", when = "as the caller passes it anyway" },
            { title = "a closure around it", when = "when a parameter has to be filled in" },
        },
        see = { exercises = {} },
    },
}
