return {
    name = "overflow", group = "Numbers and bits", title = "overflow checks and wrap-around",
    words = { "integer overflow", "__builtin_add_overflow", "checked_add", "wrapping", "saturating", "sequence number", "division by zero", "-ftrapv" },
    c = [==[
int total(size_t n, size_t size, size_t *out)
{
    return __builtin_mul_overflow(n, size, out) ? -1 : 0;
}

int seq_before(uint32_t a, uint32_t b)
{
    return (int32_t)(a - b) < 0;
}

int mid(int lo, int hi)
{
    return lo + (hi - lo) / 2;
}
]==],
    rust = [==[
fn total(n: usize, size: usize) -> Option<usize> {
    n.checked_mul(size)
}

fn seq_before(a: u32, b: u32) -> bool {
    (a.wrapping_sub(b) as i32) < 0
}

fn add_volume(v: u8, step: i8) -> u8 {
    v.saturating_add_signed(step)
}
]==],
    test = [==[
assert_eq!((total(3, 4), total(usize::MAX, 2)), (Some(12), None));
assert!(seq_before(u32::MAX, 1) && !seq_before(1, u32::MAX));
assert_eq!((add_volume(250, 10), add_volume(3, -9)), (255, 0));
assert_eq!(200u8.overflowing_add(100), (44, true));
assert_eq!(
    (
        i32::MIN.checked_abs(),
        i32::MIN.checked_div(-1),
        1u32.checked_div(0)
    ),
    (None, None, None)
);
assert_eq!(
    (-7 / 2, -7 % 2, (-7i32).div_euclid(2), (-7i32).rem_euclid(2)),
    (-3, -1, -4, 1)
);
assert_eq!(3u32.abs_diff(5), 2);
]==],
    changes = {
        "Overflow is never undefined. A debug build panics; a release build wraps, signed and unsigned alike, unless overflow-checks = true. No check of yours is optimised away as impossible.",
        "Say what is meant: `checked_` gives an Option, `wrapping_` counts modulo, `saturating_` stops at the end, `overflowing_` is the builtin with its flag. Sequence numbers and hashes need wrapping_, or they panic in a test one day.",
        "An unsigned subtraction that goes below 0 is such an overflow, and the most frequent one; `abs_diff` and `checked_sub` are the cures.",
        "Division by zero and MIN / -1 panic in every build. / and % cut towards zero as in C; `rem_euclid` is the remainder that is never negative.",
    },
    codes = { "OVERFLOW", "PANIC.zero", "arithmetic_overflow", "C.integer", "C.division", "C.short-size" },
    see = { "int-cast", "shift", "for-loop" },
}
