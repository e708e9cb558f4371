-- E0626: a coroutine keeps a pointer to its own local across a stop.

local asyncs = require "explain.asyncs"

local M = { code = "E0626", needs_subject = false, explain = asyncs.across }

M.page = asyncs.page("E0626", "A pointer into a coroutine's own frame, across a stop", {
    { title = "end the borrow before the stop", when = "when a copy will do" },
    { title = "static || and Box::pin", when = "when the pointer is needed" },
})

return M
