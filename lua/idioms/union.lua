return {
    name = "union", group = "Types and data", title = "a union without a tag",
    words = { "untagged union", "overlay", "MaybeUninit", "repr(C) union" },
    c = [==[
union reg {
    uint32_t word;
    uint8_t byte[4];
};

uint8_t third_byte(uint32_t w)
{
    union reg r = { .word = w };

    return r.byte[2];
}
]==],
    rust = [==[
#[repr(C)]
union Reg {
    word: u32,
    byte: [u8; 4],
}

fn third_byte(w: u32) -> u8 {
    w.to_ne_bytes()[2] // no union needed
}

fn third_byte_ffi(r: &Reg) -> u8 {
    // SAFETY: any four bytes are a valid [u8; 4]
    unsafe { r.byte[2] }
}
]==],
    test = [==[
assert_eq!(
    third_byte(0x11223344),
    third_byte_ffi(&Reg { word: 0x11223344 })
);
assert_eq!(size_of::<Reg>(), 4);
]==],
    changes = {
        "Unions exist, for C's interfaces. Writing a field is safe, reading one is unsafe: you promise that the bytes are a valid value of that type.",
        "Most uses have a better form: with a tag it is an enum, for bytes of a number `to_ne_bytes`, for memory that is not filled yet `MaybeUninit`.",
        "A field that needs dropping must be wrapped in ManuallyDrop (E0740), since nobody knows which field is alive.",
        "Without #[repr(C)] not even offset 0 is promised for all fields.",
    },
    codes = { "UNSAFE.union", "E0740" },
    see = { "tagged-union", "type-punning", "uninitialised" },
}
