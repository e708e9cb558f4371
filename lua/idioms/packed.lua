return {
    name = "packed", group = "Types and data", title = "packed structs and alignment",
    words = { "__attribute__((packed))", "pragma pack", "wire format", "unaligned", "repr(packed)", "aligned", "cache line" },
    c = [==[
struct __attribute__((packed)) wire {
    uint8_t kind;
    uint32_t len; /* at offset 1 */
};

uint32_t wire_len(const struct wire *w)
{
    return w->len; /* fine; &w->len is not a uint32_t * */
}
]==],
    rust = [==[
#[repr(C, packed)]
struct Wire {
    kind: u8,
    len: u32,
}

fn wire_len(w: &Wire) -> u32 {
    w.len // a copy is fine; &w.len is refused
}

#[repr(align(64))]
struct CacheLine([u8; 64]);

fn decode(b: &[u8; 5]) -> (u8, u32) {
    let [kind, len @ ..] = *b;
    (kind, u32::from_le_bytes(len)) // needs no packed struct
}
]==],
    test = [==[
assert_eq!(
    (size_of::<Wire>(), wire_len(&Wire { kind: 1, len: 7 })),
    (5, 7)
);
assert_eq!((align_of::<CacheLine>(), align_of::<Wire>()), (64, 1));
assert_eq!(decode(&[9, 1, 1, 0, 0]), (9, 257));
let w = Wire { kind: 1, len: 2 };
let p = &raw const w.len;
assert_eq!(unsafe { p.read_unaligned() } + u32::from(w.kind), 3);
]==],
    changes = {
        "A reference must be aligned, so one to a packed field is an error (E0793), also where it is hidden, as in println! of w.len. Copy the field first: {w.len} in braces does.",
        "gcc only warns about such a pointer (-Waddress-of-packed-member); a load through it is undefined, and traps on some machines.",
        "For a wire format decode the bytes instead, as `decode` does: byte order and validity have to be dealt with anyway, and the optimiser merges the loads.",
        "`&raw const w.len` makes a pointer without a reference, to be read with `read_unaligned`.",
    },
    codes = { "MOVE_OUT.packed", "E0793" },
    see = { "sizeof", "endian", "type-punning", "bit-fields" },
}
