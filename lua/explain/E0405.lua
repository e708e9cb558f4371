-- E0405: a trait that is not known here.

local names = require "explain.E0425"

return {
    code = "E0405", needs_subject = false, explain = names.explain,
    page = {
        code = "E0405", title = "A trait that is not known here",
        model = "A trait is found by its module path, and its methods are found only where it is in scope.",
        in_c = "C has no traits; the nearest is a struct of function pointers whose header is missing.",
        class = "D",
        fixes = {
            { title = "use path::Name;", when = "when it lives in another module, as with a missing #include" },
            { title = "define it: trait Name { … }", when = "when it has yet to be written" },
        },
        see = { exercises = {} },
    },
}
