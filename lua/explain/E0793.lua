-- E0793: a reference to a member of a packed struct, which may lie at an odd address.

local say = require "ferry.say"
local shape = require "ferry.shape"

local M = { code = "E0793", needs_subject = false }

M.page = {
    code = "E0793", title = "A reference to a member of a packed struct",
    model = "A reference promises an aligned address, and a packed struct does not keep it: a u32 may lie at byte 1. println!, methods and the == of PartialEq take their "
        .. "operands by reference.",
    in_c = "&h->len of a packed struct, given to a function that takes uint32_t *: -Waddress-of-packed-member warns, UBSan reports the misaligned access.",
    class = "A", c_bug = "misaligned access", cwe = 758,
    fixes = {
        { title = "let len = h.len; and use len", when = "for a number: a copy is read byte by byte where it must be" },
        { title = "&raw const h.len, with read_unaligned() and write_unaligned()", when = "when a pointer to it is needed" },
        { title = "#[repr(C)] alone", when = "when the C side is not packed either" },
    },
    see = { exercises = {} },
}

function M.explain(f)
    local under = shape.code(f.primary) or ""
    local taken = under:match("^&%s*mut%s+(.*)$") or under:match("^&%s*(.*)$")
    local place = taken or under
    if place == "" or not place:match("^[%w_.%[%]%(%)%*]+$") then
        return nil
    end
    local member = place:match("([%w_]+)$") or "x"
    local n = shape.open(f, "PACKED", "the address may be odd")
    n:say(say.q(place) .. " on " .. say.line(f.primary.line) .. " is a member of a packed struct, and " .. (taken and say.q(under) .. " takes its address"
        or "the code takes a reference to it, as println!, a method and the == of a type with PartialEq do") .. ".")
    n:in_c("In C -Waddress-of-packed-member warns where a pointer to such a member is handed on, and UBSan reports the access through it. x86 reads it all the "
        .. "same; another processor traps, and gcc may use an instruction that does on x86 too.")
    n:fix((under:match("^&%s*mut") and "let mut " or "let ") .. member .. " = " .. place .. "; and go on with that",
        under:match("^&%s*mut") and "for plain data, written back afterwards" or "for plain data: this reads it wherever it lies")
    n:fix("&raw const " .. place .. ", with read_unaligned()", "when a pointer is needed")
    n:fix("#[repr(C)] without packed", "when the C struct is not packed either: then the members are aligned on both sides")
    return n:close { headline = say.q(place) .. " may lie at an odd address", class = "A", c_bug = "misaligned access", cwe = 758 }
end

return M
