return {
    name = "endian", group = "Numbers and bits", title = "read and write big or little endian",
    words = { "htons", "ntohl", "be32toh", "byte order", "network order", "from_be_bytes", "little endian" },
    c = [==[
uint32_t get_be32(const unsigned char *p)
{
    return (uint32_t)p[0] << 24 | (uint32_t)p[1] << 16 |
           (uint32_t)p[2] << 8 | p[3];
}

void put_le16(unsigned char *p, uint16_t x)
{
    p[0] = x & 0xff;
    p[1] = (unsigned char)(x >> 8);
}
]==],
    rust = [==[
fn get_be32(p: &[u8], at: usize) -> Option<u32> {
    let bytes = p.get(at..)?.first_chunk::<4>()?;
    Some(u32::from_be_bytes(*bytes))
}

fn put_le16(p: &mut [u8; 2], x: u16) {
    *p = x.to_le_bytes();
}

fn append_header(out: &mut Vec<u8>, len: u32) {
    out.extend_from_slice(&len.to_be_bytes());
}
]==],
    test = [==[
assert_eq!(get_be32(&[9, 0, 1, 2, 3], 1), Some(0x010203));
assert_eq!(
    (get_be32(&[1, 2, 3], 0), get_be32(&[1; 8], 9)),
    (None, None)
);
let mut b = [0; 2];
put_le16(&mut b, 0x1234);
assert_eq!(b, [0x34, 0x12]);
let mut v = vec![];
append_header(&mut v, 1);
assert_eq!(v, [0, 0, 0, 1]);
]==],
    changes = {
        "The byte order is in the name of the call and not in the type: a u32 that came off the wire is in host order, and there is no ntohl to forget or to do twice.",
        "`first_chunk::<4>` turns the front of a slice into an array whose length the compiler knows, and is the bounds check. After that nothing can fail.",
        "It compiles to one load, with a bswap where needed. (uint32_t)p[0] << 24 needs its cast in C, since the promoted int would overflow into the sign.",
        "No struct is laid over the buffer: alignment, padding and byte order are all wrong for that. Read fields one by one.",
    },
    codes = {},
    see = { "type-punning", "flexible-array", "packed" },
}
