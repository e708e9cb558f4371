return {
    name = "shift", group = "Numbers and bits", title = "shifts, rotations and signed >>",
    words = { "<<", ">>", "rotate", "rol", "ror", "arithmetic shift", "shift by width" },
    c = [==[
uint32_t rotl(uint32_t x, unsigned n)
{
    n &= 31;
    return n ? x << n | x >> (32 - n) : x;
}

int64_t low_bits(unsigned n)
{
    return n < 63 ? ((int64_t)1 << n) - 1 : INT64_MAX;
}
]==],
    rust = [==[
fn rotl(x: u32, n: u32) -> u32 {
    x.rotate_left(n)
}

fn low_bits(n: u32) -> u64 {
    1u64.checked_shl(n).map_or(u64::MAX, |bit| bit - 1)
}

fn sign_extend_12(x: u32) -> i32 {
    (x << 20) as i32 >> 20 // arithmetic on i32, logical on u32
}
]==],
    test = [==[
assert_eq!(rotl(0x8000_0001, 33), 3);
assert_eq!((low_bits(0), low_bits(8), low_bits(64)), (0, 255, u64::MAX));
assert_eq!((sign_extend_12(0xfff), sign_extend_12(0x7ff)), (-1, 2047));
assert_eq!(1u32.wrapping_shl(33), 2);
assert_eq!(1i32 << 31, i32::MIN);
assert_eq!(1u8 << 7, 128);
assert_eq!(0x80u8 << 1, 0);
]==],
    changes = {
        "Shifting by the width or more is never undefined: it panics where overflow checks are on, and otherwise the amount is taken modulo the width. `checked_shl` asks, `wrapping_shl` says modulo.",
        "Bits that fall out are no overflow: 1i32 << 31 is i32::MIN, as everyone expects of C and C11 does not promise.",
        ">> follows the type: arithmetic on i32, logical on u32. Nothing is promoted, so a u8 shifted left stays a u8, and 1 << 40 needs a literal with a type.",
        "`rotate_left` is one instruction and has no special case for 0.",
    },
    codes = { "OVERFLOW.shift", "C.shift" },
    see = { "overflow", "bit-fields", "int-cast" },
}
