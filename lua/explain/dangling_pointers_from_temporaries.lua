-- The lint dangling_pointers_from_temporaries: as_ptr() of an object that ends with the statement.

local listing = require "ferry.listing"
local say = require "ferry.say"
local shape = require "ferry.shape"
local source = require "ferry.source"
local twins = require "ferry.twins_values"

local M = { code = "dangling_pointers_from_temporaries", needs_subject = false }

M.page = {
    code = "dangling_pointers_from_temporaries", title = "A pointer into an object that ends with the statement",
    model = "An object without a name ends at the semicolon and frees its buffer. A raw pointer does not keep it alive, and rustc does not "
        .. "follow one.",
    in_c = "p = strdup(s); free(p); and p is used afterwards.",
    class = "A", c_bug = "use after free", cwe = 416,
    fixes = {
        { title = "let owner = …; and then owner.as_ptr()", when = "nearly always" },
        { title = "into_raw(), and from_raw() later", when = "when C keeps the pointer" },
    },
    see = { exercises = { "core/borrow-return-local" } },
    twin = twins.temporary { subject = "p" },
}

-- The code with a name for the owner: let owner = …; and then the let as it was.
local function named(f)
    local text, from = source.bounds(f.primary)
    local indent, head, init = (text and text:sub(1, from - 1) or ""):match("^(%s*)(let%s+[%w_ ]-[%w_]%s*:?[^=]-=%s*)(.-)%.%s*$")
    if not init or #f.primary.text ~= 1 or init:find("[{|]") then
        return nil
    end
    local start = f.primary.byte - (from - 1 - #indent)
    return { { file = f.primary.file, byte = start, byte_end = f.primary.byte - 1, text = "let owner = "
        .. "" .. init .. ";\n" .. indent .. head .. "owner" } }
end

function M.explain(f)
    local kind = f.message:match("because temporary `([^`]+)` is dropped")
        or f.message:match("because the temporary `([^`]+)` will be dropped") -- older versions of rustc
    if not kind then
        return nil
    end
    local line = f.primary.line
    local bound = source.bound(source.text(f.primary) or "")
    local used = bound and listing.next_mention(f.d.source, line, bound)
    local text = kind == "CString" or kind == "String"
    local n = shape.open(f, "TEMPORARY.pointer", "the pointer is taken here, and its target ends at the semicolon")
    n:say("The " .. say.q(kind) .. " that " .. say.line(line) .. " makes has no name, so it ends at the semicolon of its statement and frees "
        .. "its buffer. "
        .. (bound and say.q(bound) .. " is left with the address." or "The address is all that is left."))
    n:in_c("In C " .. say.line(line) .. " is " .. (bound and say.q(bound) or "p") .. (text and " = strdup(s); free(" or " = malloc(n); "
        .. "free(") .. (bound and say.q(bound) or "p") .. "); in one: "
        .. (used and "line " .. used .. " is the first to use" or "the next use of") .. " the address" .. (used and ", and" or "") .. " reads "
        .. "freed memory. A raw pointer is C's pointer in this as well: nothing keeps "
        .. "its target alive.")
    n:fix("let owner = …; first, and then owner." .. (shape.code(f.primary) or "as_ptr") .. "()", "nearly always; the owner must outlive the "
        .. "last use of the pointer", named(f))
    if kind == "CString" then
        n:fix("c\"…\" in place of the CString", "for fixed text: it is C's string literal, with its 0, and lives for the whole run")
    end
    n:fix("into_raw(), and from_raw() to free it", "when C keeps the pointer for later")
    return n:close { headline = "the buffer is freed at the semicolon", class = "A", cwe = 416, c_bug = "use after free",
        exercises = { "core/borrow-return-local" }, twin = twins.temporary { subject = bound, made = line, used = used } }
end

return M
