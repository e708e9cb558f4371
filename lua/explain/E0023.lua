-- E0023: a pattern with another number of fields than the variant.

local patterns = require "explain.patterns"

return {
    code = "E0023", needs_subject = false, explain = patterns.count,
    page = {
        code = "E0023", title = "A pattern with another number of fields",
        model = "The fields of a tuple variant have no names, so each has its place in the pattern: a name, or _ where it is not wanted.",
        in_c = "C reads the members it wants by name.",
        class = "D",
        fixes = {
            { title = "_", when = "for one field that is not wanted" },
            { title = "..", when = "for all the rest" },
        },
        see = { exercises = {} },
    },
}
