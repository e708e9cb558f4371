-- E0390: methods for a built-in type.

local duplicates = require "explain.duplicates"

return {
    code = "E0390", needs_subject = false, explain = duplicates.orphan,
    page = {
        code = "E0390", title = "Methods for a built-in type",
        model = "An impl belongs to the crate that declares the trait or the type, so that no two crates can define the same one.",
        in_c = "Two libraries that define one symbol: of archives and shared objects the linker takes the first, without a word.",
        class = "D",
        fixes = {
            { title = "a trait of your own", when = "when it is about a method" },
            { title = "a plain function", when = "when nobody asks for the trait" },
        },
        see = { exercises = {} },
    },
}
