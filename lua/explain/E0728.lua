-- E0728: .await in a function that is not async.

local asyncs = require "explain.asyncs"

local M = { code = "E0728", needs_subject = false, explain = asyncs.await }

M.page = asyncs.page("E0728", ".await in a function that is not async", {
    { title = "async fn", when = "when its callers can await" },
    { title = "block_on(…)", when = "at the edge" },
    { title = "threads and blocking calls", when = "when there are few" },
})

return M
