-- E0040: a destructor is called by hand.

local copies = require "explain.copies"
local twins = require "ferry.twins_values"

local M = { code = "E0040", needs_subject = false, explain = copies.by_hand }

M.page = copies.page("E0040", "A destructor called by hand",
    "The destructor of a variable runs at the end of its scope, of a member after that of the whole. Nobody calls it; drop(x) takes x over and "
        .. "lets it end.",
    "buf_free(&b); and again on the way out: free() of a freed block.", {
        { title = "drop(x)", when = "to release it now" },
        { title = "a { … } block", when = "to release it with a part of the function" },
        { title = "Option::take()", when = "for a member that has to go first" },
    }, twins.destroyed_twice { tag = "buf", subject = "b" })

return M
