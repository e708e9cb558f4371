-- The lint dangling_pointers_from_temporaries: as_ptr() of an object that ends with the statement.

local say = require "ferry.say"
local shape = require "ferry.shape"
local source = require "ferry.source"

local M = { code = "dangling_pointers_from_temporaries", needs_subject = false }

M.page = {
    code = "dangling_pointers_from_temporaries", title = "A pointer into an object that ends with the statement",
    model = "An object without a name ends at the semicolon and frees its buffer. A raw pointer does not keep it alive, and rustc does not follow one.",
    in_c = "p = strdup(s); free(p); and p is used afterwards.",
    class = "A", c_bug = "use after free", cwe = 416,
    fixes = {
        { title = "let owner = …; and then owner.as_ptr()", when = "nearly always" },
        { title = "into_raw(), and from_raw() later", when = "when C keeps the pointer" },
    },
    see = { exercises = { "core/borrow-return-local" } },
}

function M.explain(f)
    local kind = f.message:match("because temporary `([^`]+)` is dropped")
    if not kind then
        return nil
    end
    local line = f.primary.line
    local bound = source.bound(source.text(f.primary) or "")
    local n = shape.open(f, "TEMPORARY.pointer", "the pointer is taken here, and its target ends at the semicolon")
    n:say("The " .. say.q(kind) .. " that " .. say.line(line) .. " makes has no name, so it ends at the semicolon of its statement and frees its buffer. "
        .. (bound and say.q(bound) .. " is left with the address." or "The address is all that is left."))
    n:in_c("In C: p = strdup(s); free(p); in one line, and the next use of p reads freed memory. A raw pointer is C's pointer in this as well: nothing keeps its "
        .. "target alive.")
    n:fix("let owner = …; first, and then owner.as_ptr()", "nearly always; the owner must outlive the last use of the pointer")
    n:fix("into_raw(), and from_raw() to free it", "when C keeps the pointer for later")
    return n:close { headline = "the buffer is freed at the semicolon", class = "A", cwe = 416, c_bug = "use after free",
        exercises = { "core/borrow-return-local" } }
end

return M
