-- E0631: a closure or function with other parameter types than asked for.

local arguments = require "explain.arguments"

return {
    code = "E0631", needs_subject = false, explain = arguments.closure_types,
    page = {
        code = "E0631", title = "A callback with other parameter types",
        model = "Whoever takes a function says which arguments it will get.",
        in_c = "A callback of another prototype: gcc before 14 only warns about the incompatible pointer type.",
        class = "D",
        fixes = {
            { title = "the types that are asked for", when = "nearly always" },
            { title = "leave them out in a closure", when = "as they follow from the call" },
            { title = "a closure around it", when = "to convert" },
        },
        see = { exercises = {} },
    },
}
