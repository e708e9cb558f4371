-- E0752: main is async.

local asyncs = require "explain.asyncs"

local M = { code = "E0752", needs_subject = false, explain = asyncs.main }

M.page = asyncs.page("E0752", "An async main", {
    { title = "fn main() with block_on(…)", when = "which shows who runs it" },
    { title = "the attribute of your executor", when = "when a crate with one is used" },
})

return M
