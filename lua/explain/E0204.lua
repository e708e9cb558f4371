-- E0204: Copy for a type with a member that is not.

local copies = require "explain.copies"
local twins = require "ferry.twins_values"

local M = { code = "E0204", needs_subject = false, explain = copies.fields }

M.page = copies.page("E0204", "Copy for a type that owns something",
    "Copy says that a value is as good as its bits: = copies it and both are used on. A String, a Vec, a Box are more than their bits, and so "
        .. "is every "
    .. "struct with one in it.",
    "struct buf b = a; copies the pointer and not the block; both are freed.", {
        { title = "take Copy away, keep Clone", when = "nearly always" },
        { title = "#[derive(Clone, Copy)] on the member's type too", when = "when that is plain data" },
        { title = "plain data in place of the member", when = "when it has to be copied freely" },
    }, twins.copied { tag = "buf", field = "data" })

return M
