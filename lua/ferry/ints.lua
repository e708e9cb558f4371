-- What C's silent conversions between number types would do to a value.

local M = {}

local BITS = { i8 = 8, i16 = 16, i32 = 32, i64 = 64, i128 = 128, isize = 64,
    u8 = 8, u16 = 16, u32 = 32, u64 = 64, u128 = 128, usize = 64 }

-- The largest value + 1, written out.
local POWER = { [7] = "128", [8] = "256", [15] = "32768", [16] = "65536", [31] = "2147483648", [32] = "4294967296",
    [63] = "9223372036854775808", [64] = "18446744073709551616" }
local TOP = { [8] = "255", [16] = "65535", [32] = "4294967295", [64] = "18446744073709551615" }

function M.is_int(name)
    return BITS[name] ~= nil
end

function M.is_float(name)
    return name == "f32" or name == "f64"
end

function M.signed(name)
    return name:sub(1, 1) == "i"
end

function M.bits(name)
    return BITS[name]
end

-- The largest value of an unsigned type, written out.
function M.top(name)
    return TOP[BITS[name]] or "the largest number"
end

-- C's usual arithmetic conversions: the type that both operands get, and which of them loses
-- its sign on the way; nil if neither does.
function M.common(a, b)
    local left, right = BITS[a] < 32 and "i32" or a, BITS[b] < 32 and "i32" or b
    local wide, other = left, b
    if BITS[right] > BITS[left] or BITS[left] == BITS[right] and not M.signed(right) then
        wide, other = right, a
    end
    return wide, not M.signed(wide) and M.signed(other) and other or nil
end

-- Can `to`::from take a `from`? It can where every value fits on every machine.
function M.from_exists(from, to)
    if not BITS[from] or not BITS[to] or from == "usize" or from == "isize" then
        return false
    end
    local room = (to == "usize" or to == "isize") and 16 or BITS[to]
    return BITS[from] < room + (M.signed(from) == M.signed(to) and (to == "usize" or to == "isize") and 1 or 0)
        and (M.signed(to) or not M.signed(from))
end

-- The C type that a C programmer would have written.
local C_NAME = { i8 = "int8_t", i16 = "int16_t", i32 = "int", i64 = "int64_t", isize = "ptrdiff_t", u8 = "uint8_t",
    u16 = "uint16_t", u32 = "uint32_t", u64 = "uint64_t", usize = "size_t", f32 = "float", f64 = "double", bool = "bool" }
function M.c_name(name)
    return C_NAME[name]
end

local function narrowing(from, to)
    local bits = BITS[to]
    local value = M.signed(to) and POWER[bits - 1] or POWER[bits]
    local becomes = M.signed(to) and "-" .. (value or "") or "0"
    return { kind = "narrow", class = "B", cwe = 197, bug = "truncated value", from = from, to = to,
        text = "keep the low " .. bits .. " bits" .. (value and ": " .. value .. " would arrive as " .. becomes or "") }
end

local function sign(from, to)
    local bits = BITS[to]
    local top = TOP[bits]
    if M.signed(from) then
        return { kind = "sign", class = "B", cwe = 195, bug = "negative number taken for a large one", from = from, to = to,
            text = "reinterpret the sign" .. (top and ": -1 would arrive as " .. top or "") }
    end
    return { kind = "sign", class = "B", cwe = 196, bug = "large number taken for a negative one", from = from, to = to,
        text = "reinterpret the top bit as the sign" .. (top and ": " .. top .. " would arrive as -1" or "") }
end

-- What C does when a value of the integer type `from` is put into `to`: kind, class, cwe, bug
-- and text ("C would …"). 64 bits are taken for usize, as on the machines ferry runs on.
function M.convert(from, to)
    local a, b = BITS[from], BITS[to]
    if a > b then
        return narrowing(from, to)
    elseif M.signed(from) and not M.signed(to) then
        return sign(from, to)
    elseif a == b and not M.signed(from) and M.signed(to) then
        return sign(from, to)
    end
    return { kind = "widen", class = "C", from = from, to = to, text = a == b
        and "copy it as it is: both have " .. a .. " bits on this machine" or "widen it without loss" }
end

return M
