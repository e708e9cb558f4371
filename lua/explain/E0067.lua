-- E0067: += and its kin on something that is no place.

local places = require "explain.places"

return {
    code = "E0067", needs_subject = false, explain = places.target,
    page = {
        code = "E0067", title = "+= on something that is no place",
        model = "Only a place can be assigned to: a variable, a field, an element, what a pointer points to. A constant, a literal and the result "
            .. "of a call are values.",
        in_c = "lvalue required as left operand of assignment.",
        class = "D",
        fixes = {
            { title = "a variable, a field or *p on the left", when = "as these are places" },
            { title = "==", when = "when a comparison was meant" },
            { title = "a method that sets it", when = "for what a getter gave" },
        },
        see = { exercises = {} },
    },
}
