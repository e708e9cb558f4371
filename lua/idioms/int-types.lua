return {
    name = "int-types", group = "Numbers and bits", title = "int, long, size_t: which integer type",
    words = { "int", "unsigned", "long", "short", "signed", "uint", "size_t", "ssize_t", "ptrdiff_t", "uint8_t", "uint16_t", "uint32_t", "uint64_t", "int8_t", "int16_t", "int32_t", "int64_t", "intptr_t", "uintptr_t", "INT_MAX", "INT_MIN", "UINT_MAX", "LONG_MAX", "CHAR_MAX", "integer types", "literal suffix" },
    c = [==[
struct sample {
    uint16_t id;
    int delta;      /* at least 16 bits */
    long offset;    /* 32 or 64 */
    size_t len;
};

int64_t area(int w, int h)
{
    return (int64_t)w * h;
}

unsigned top = UINT_MAX;
unsigned long mask = 0xffUL << 32;
]==],
    rust = [==[
struct Sample {
    id: u16,
    delta: i32,
    offset: i64, // a place in a file: the same everywhere
    len: usize,  // of what is in memory
}

fn area(w: i32, h: i32) -> i64 {
    i64::from(w) * i64::from(h)
}

const TOP: u32 = u32::MAX;
const MASK: u64 = 0xff << 32; // the literal takes the type
const MILLION: u32 = 1_000_000;
]==],
    test = [==[
assert_eq!(area(100_000, 100_000), 10_000_000_000);
assert_eq!(
    (TOP.count_ones(), MASK, MILLION),
    (32, 0xff_0000_0000, 1000000)
);
let s = Sample {
    id: 1,
    delta: -1,
    offset: 2,
    len: 3,
};
assert_eq!((s.id, s.delta, s.offset, s.len), (1, -1, 2, 3));
let x = 1 << 7;
let y: u8 = x;
assert_eq!(y, 128);
assert_eq!(size_of_val(&1), 4);
assert_eq!(i8::MIN, -128);
]==],
    changes = {
        "The name says the width, on every machine. `usize` is for indices and lengths in memory; an offset in a file or a field on the wire has a width of its own.",
        "A literal has no type of its own: it takes the one that is needed, and i32 if nothing says. A suffix is the type, 1u64.",
        "Two types meet only through a conversion that is written: the product above would not compile with w * h as i64, and i32 * i32 overflows before a cast could help, as in C.",
        "Negative counts do not exist in usize; i - 1 at 0 panics in a debug build. C's own types are in std::ffi, c_int and c_long, for declarations of C functions only.",
    },
    codes = { "WIDTH", "MIXED", "HABIT.suffix", "LITERAL", "SILENT.octal" },
    see = { "int-cast", "overflow", "for-loop" },
}
