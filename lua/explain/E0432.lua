-- E0432: a use line that leads nowhere.

local paths = require "explain.paths"

return {
    code = "E0432", needs_subject = false, explain = paths.import,
    page = {
        code = "E0432", title = "A use line that leads nowhere",
        model = "A path starts at a crate, or at crate, self or super. Crates come from Cargo.toml, modules from mod lines; use only gives a short "
            .. "name.",
        in_c = "A missing -l, or a .c file that the Makefile does not name. #include has no counterpart.",
        class = "D",
        fixes = {
            { title = "correct the name", when = "when it is a slip" },
            { title = "mod name;, and use crate::name", when = "for a file of yours" },
            { title = "a line in Cargo.toml", when = "for a crate" },
        },
        see = { exercises = {} },
    },
}
