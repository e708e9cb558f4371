-- E0368: an assignment operator that the type does not have.

local places = require "explain.places"

return {
    code = "E0368", needs_subject = false, explain = places.operator,
    page = {
        code = "E0368", title = "+= on a type that does not have it",
        model = "x += y is an operator of its own type. A reference is never moved along: += on it would have to mean the number behind it, and "
            .. "that is written *p += 1.",
        in_c = "p += 1 moves the pointer, *p += 1 changes the number; both compile.",
        class = "C",
        fixes = {
            { title = "*p += 1", when = "for the number" },
            { title = "an iterator or an index", when = "for the next element" },
            { title = "String", when = "for text that grows" },
        },
        see = { exercises = {} },
    },
}
