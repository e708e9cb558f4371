-- E0605: as between types that are no numbers and no pointers.

local casts = require "explain.casts"

local M = { code = "E0605", needs_subject = false }

M.page = casts.page("E0605", "as converts numbers and pointers only",
    "A struct is not cast to a number in C either; its pointer is, to anything.", {
        { title = "from, into, or the member itself", when = "for a value with a meaning" },
        { title = "as_ptr()", when = "for the address of a buffer" },
    })

function M.explain(f)
    local from, to = f.message:match("^non%-primitive cast: `([^`]+)` as `([^`]+)`")
    if not from then
        return nil
    end
    return casts.object(f, from, to)
end

return M
