return {
    name = "type-punning", group = "Numbers and bits", title = "the same bytes as another type",
    words = { "reinterpret", "transmute", "strict aliasing cast", "*(int *)&f", "union pun", "float bits", "cast pointer" },
    c = [==[
float inv_sqrt_guess(float x)
{
    uint32_t bits;

    memcpy(&bits, &x, sizeof bits); /* not *(uint32_t *)&x */
    bits = 0x5f3759df - (bits >> 1);
    memcpy(&x, &bits, sizeof x);
    return x;
}

uint32_t first_word(const unsigned char *p)
{
    return *(const uint32_t *)(const void *)p; /* aligned? */
}
]==],
    rust = [==[
fn inv_sqrt_guess(x: f32) -> f32 {
    f32::from_bits(0x5f3759df - (x.to_bits() >> 1))
}

fn first_word(p: &[u8]) -> Option<u32> {
    let word = p.first_chunk::<4>()?;
    Some(u32::from_ne_bytes(*word))
}
]==],
    test = [==[
assert!((inv_sqrt_guess(4.0) - 0.5).abs() < 0.02);
assert_eq!(
    first_word(&[1, 2, 3, 4, 9]),
    Some(u32::from_ne_bytes([1, 2, 3, 4]))
);
assert_eq!(first_word(&[1, 2, 3]), None);
assert_eq!(char::from_u32(0xd800), None);
]==],
    changes = {
        "Numbers go to bytes and back by methods: `to_bits`, `from_bits`, `to_ne_bytes`. They compile to the move that memcpy compiles to.",
        "A misaligned load is undefined in both languages, x86 or not. `from_ne_bytes` of four bytes has no such demand; in unsafe code it is `ptr::read_unaligned`.",
        "`transmute` checks the size and nothing else, and is unsafe. What it must not make is an invalid value: a bool of 2, a char of 0xd800, an enum without that variant, a null reference.",
        "There are no aliasing rules by type. For structs as bytes use repr(C) and the crates zerocopy or bytemuck, which check that there is no padding.",
    },
    codes = { "CAST.pointer", "CAST.bytes", "CAST.object", "CAST.reference", "C.cast", "E0512" },
    see = { "endian", "union", "packed", "memcpy" },
}
