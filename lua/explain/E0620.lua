-- E0620: a cast to a type of unknown size.

local say = require "ferry.say"
local shape = require "ferry.shape"

local M = { code = "E0620", needs_subject = false }

M.page = {
    code = "E0620", title = "A cast to a type of unknown size",
    model = "[T] and str are the elements themselves, however many there are. A value of that type has no place to be; & in front makes the "
        .. "pointer with its length.",
    in_c = "(int[])x: C says that the cast specifies array type and refuses it.",
    class = "D",
    fixes = {
        { title = "&a[..], or &a as &[T]", when = "for a slice" },
        { title = "from_raw_parts", when = "for an address and a length" },
    },
    see = { exercises = {} },
}

function M.explain(f)
    local from, to = f.message:match("^cast to unsized type: `([^`]+)` as `([^`]+)`")
    if not from then
        return nil
    end
    local text = to == "str"
    local n = shape.open(f, "CAST.unsized", say.q(to) .. " has no size")
    n:say(shape.name(f.primary, "The cast") .. " on " .. say.line(f.primary.line) .. " makes a " .. say.q(to) .. " of " .. say.q(from)
        .. ": the elements themselves, of a number that no "
        .. "type says, so there is no place to put them.")
    n:in_c("In C the cast to an array type is refused as well; one casts to a pointer, and the length is lost on the way.")
    n:fix(text and "leave the cast away" or "&a[..]" , text and "a &str is the pointer already" or "for a slice of all elements",
        not text and from:match("^&") and n:offered("^consider casting to a reference") or nil)
    n:fix(text and "std::str::from_utf8(bytes)" or "an array of known length, [T; N]", text and "for bytes; the Result says whether "
        .. "they are text" or "when the elements themselves are wanted")
    return n:close { headline = "a slice is a pointer: write & in front", class = "D" }
end

return M
