-- E0184: Copy for a type with a destructor.

local copies = require "explain.copies"
local twins = require "ferry.twins_values"

local M = { code = "E0184", needs_subject = false, explain = copies.destructor }

M.page = copies.page("E0184", "Copy for a type with a destructor",
    "A type is copied bit by bit, or it has something to release when it ends. With both, every copy would release it.",
    "struct buf b = a; and both are freed at the end.", {
        { title = "take Copy away", when = "nearly always" },
        { title = "Clone by hand", when = "for a second, independent owner" },
        { title = "take the impl Drop away", when = "when others own what it names" },
    }, twins.copied { tag = "buf", field = "data" })

return M
