return {
    name = "memcpy", group = "Memory and ownership", title = "copy bytes, overlapping or not",
    words = { "memmove", "copy_from_slice", "copy_within", "struct copy", "bcopy" },
    c = [==[
void frame_fill(unsigned char *f, const unsigned char *data, size_t n)
{
    memcpy(f + 4, data, n);
}

void shift_out(unsigned char *buf, size_t *len, size_t n)
{
    memmove(buf, buf + n, *len - n);
    *len -= n;
}
]==],
    rust = [==[
fn frame_fill(f: &mut [u8], data: &[u8]) {
    f[4..4 + data.len()].copy_from_slice(data);
}

fn shift_out(buf: &mut [u8], len: &mut usize, n: usize) {
    buf.copy_within(n..*len, 0);
    *len -= n;
}
]==],
    test = [==[
let mut f = [0u8; 8];
frame_fill(&mut f, &[1, 2]);
assert_eq!(f, [0, 0, 0, 0, 1, 2, 0, 0]);
let mut len = 6;
shift_out(&mut f, &mut len, 4);
assert_eq!((&f[..len], len), (&[1u8, 2][..], 2));
assert!(std::panic::catch_unwind(|| [0u8; 2].copy_from_slice(&[1])).is_err());
assert!(std::panic::catch_unwind(|| frame_fill(&mut [0u8; 8], &[0; 5])).is_err());
]==],
    changes = {
        "`copy_from_slice` is memcpy with both lengths known: they must be equal, or it panics. Too long a copy stops at the range expression, before a byte is written.",
        "It cannot be called with overlapping slices, as a `&mut` and a `&` to the same bytes do not exist together. `copy_within` is memmove inside one slice.",
        "It wants `Copy` elements. `clone_from_slice` is for the rest; a struct is assigned with =, which is a memcpy when the type is Copy and a move when it is not.",
    },
    codes = { "C.overlap", "C.overflow" },
    see = { "memset", "restrict", "type-punning", "array-param" },
}
