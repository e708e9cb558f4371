-- E0782: a trait where a type is wanted.

local objects = require "explain.objects"

return {
    code = "E0782", needs_subject = false, explain = objects.bare_trait,
    page = {
        code = "E0782", title = "A trait where a type is wanted",
        model = "A trait is a list of functions, no type. impl Trait is one type that has it, dyn Trait any of them behind a pointer with a table "
            .. "of functions.",
        in_c = "A struct of function pointers without the object.",
        class = "D",
        fixes = {
            { title = "&dyn Trait or Box<dyn Trait>", when = "for any type, chosen at run time" },
            { title = "impl Trait", when = "for one type, chosen by the caller" },
        },
        see = { exercises = {} },
    },
}
