-- E0606: a cast that needs more than one step.

local casts = require "explain.casts"

local M = { code = "E0606", needs_subject = false }

M.page = casts.page("E0606", "A reference is not cast to a number",
    "C casts any pointer to any number and any other pointer.", {
        { title = "* before it", when = "when the value is meant" },
        { title = "as *const T as usize", when = "when the address is meant" },
    })

function M.explain(f)
    local from, to = f.message:match("^casting `([^`]+)` as `([^`]+)` is invalid")
    if not from then
        return nil
    end
    return casts.reference(f, from, to)
end

return M
