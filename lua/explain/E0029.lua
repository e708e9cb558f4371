-- E0029: a range pattern of something that has no order the compiler knows.

local patterns = require "explain.patterns"

return {
    code = "E0029", needs_subject = false, explain = patterns.range,
    page = {
        code = "E0029", title = "A range of strings in a pattern",
        model = "A range in a pattern has numbers or chars as its ends.",
        in_c = "gcc's case 'a' ... 'z' takes integer constants.",
        class = "D",
        fixes = {
            { title = "single quotes", when = "for characters" },
            { title = "a guard, s if …", when = "for strings" },
        },
        see = { exercises = {} },
    },
}
