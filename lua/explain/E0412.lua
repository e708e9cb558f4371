-- E0412: a type that is not known here. Newer versions of rustc give it the number E0425.

local names = require "explain.E0425"

return {
    code = "E0412", needs_subject = false, explain = names.explain,
    page = {
        code = "E0412", title = "A type that is not known here",
        model = "There are no headers: a type is found by its module path, and use shortens the path. Newer versions of rustc report this as E0425.",
        in_c = "An unknown type name, and the C compiler refuses it as well.",
        class = "D",
        fixes = {
            { title = "the Rust name", when = "for what C calls int, unsigned, size_t, uint32_t, void" },
            { title = "use path::Name;", when = "when it lives in another module, as with a missing #include" },
            { title = "<T> behind the function's or type's name", when = "when it is meant as any type" },
        },
        see = { exercises = {} },
    },
}
