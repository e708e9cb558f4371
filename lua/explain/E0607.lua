-- E0607: a thin pointer is cast to one that carries a length.

local casts = require "explain.casts"

local M = { code = "E0607", needs_subject = false }

M.page = casts.page("E0607", "A thin pointer has no length",
    "Both are one pointer in C; the length is a parameter of its own.", {
        { title = "slice_from_raw_parts(p, len)", when = "for a raw slice" },
        { title = "from_raw_parts(p, len), in unsafe", when = "for a slice to use" },
    })

function M.explain(f)
    local from, to = f.message:match("^cannot cast thin pointer `([^`]+)` to wide pointer `([^`]+)`")
    if not from then
        return nil
    end
    return casts.wide(f, from, to)
end

return M
