-- E0117: an impl of somebody else's trait for somebody else's type.

local duplicates = require "explain.duplicates"

return {
    code = "E0117", needs_subject = false, explain = duplicates.orphan,
    page = {
        code = "E0117", title = "Neither the trait nor the type is yours",
        model = "An impl belongs to the crate that declares the trait or the type, so that no two crates can define the same one.",
        in_c = "Two libraries that define one symbol: of archives and shared objects the linker takes the first, without a word.",
        class = "D",
        fixes = {
            { title = "struct Wrapper(T), and the impl for that", when = "when the trait is needed" },
            { title = "a trait of your own", when = "when it is about a method" },
            { title = "a plain function", when = "when nobody asks for the trait" },
        },
        see = { exercises = {} },
    },
}
