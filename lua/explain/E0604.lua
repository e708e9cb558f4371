-- E0604: a number that is no u8 is cast to char.

local casts = require "explain.casts"

local M = { code = "E0604", needs_subject = false }

M.page = casts.page("E0604", "Only u8 is cast to char",
    "(char)n keeps the low byte of anything.", {
        { title = "char::from_u32", when = "for a code point" },
        { title = "as u8 as char", when = "for ASCII" },
    })

function M.explain(f)
    local from, to = f.message:match("can be cast as `char`, not `([^`]+)`")
    if not from then
        return nil
    end
    return casts.char(f, from, to)
end

return M
