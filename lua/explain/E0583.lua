-- E0583: a mod line without its file.

local paths = require "explain.paths"

return {
    code = "E0583", needs_subject = false, explain = paths.file,
    page = {
        code = "E0583", title = "A module without its file",
        model = "mod name; takes the file name.rs or name/mod.rs into the program, once, in the file above it.",
        in_c = "A .c file that the Makefile names and that does not exist.",
        class = "D",
        fixes = {
            { title = "create the file", when = "when it has yet to be written" },
            { title = "use crate::name;", when = "when the module is declared elsewhere" },
        },
        see = { exercises = {} },
    },
}
