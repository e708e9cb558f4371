return {
    name = "memcmp", group = "Memory and ownership", title = "compare structs and buffers",
    words = { "bcmp", "PartialEq", "compare structs", "equality", "padding" },
    c = [==[
struct key { char kind; int id; };

int key_eq(const struct key *a, const struct key *b)
{
    return memcmp(a, b, sizeof *a) == 0; /* compares padding too */
}

int has_magic(const unsigned char *p, size_t n)
{
    return n >= 4 && memcmp(p, "\x7f" "ELF", 4) == 0;
}
]==],
    rust = [==[
#[derive(PartialEq, Eq, Hash, PartialOrd, Ord)]
struct Key {
    kind: u8,
    id: u32,
}

fn has_magic(p: &[u8]) -> bool {
    p.starts_with(b"\x7fELF")
}
]==],
    test = [==[
assert!(Key { kind: 1, id: 2 } == Key { kind: 1, id: 2 });
assert!(Key { kind: 1, id: 9 } < Key { kind: 2, id: 0 });
assert!(has_magic(b"\x7fELF\x02") && !has_magic(b"\x7fE"));
assert!([1u8, 2][..] < [1u8, 2, 0][..] && [2u8][..] > [1u8, 9][..]);
#[derive(PartialEq)]
struct F(f64);
assert!(F(f64::NAN) != F(f64::NAN) && F(0.0) == F(-0.0));
]==],
    changes = {
        "== on a struct is refused until the type derives PartialEq; then it compares field by field and never sees padding, whose bytes memcmp reads and nobody has set.",
        "Pointers inside compare by what they point to: two Strings are equal if their text is. For identity there is `ptr::eq`, for an Rc `Rc::ptr_eq`.",
        "< on derived Ord goes by the fields in order, on byte slices as memcmp does, with the shorter first. Floats have PartialEq only: a NaN differs from itself, where memcmp says equal.",
        "Neither this nor memcmp takes constant time; secrets need a crate such as subtle.",
    },
    codes = { "OP.equal", "OP.order" },
    see = { "qsort", "hash-table", "strcmp" },
}
