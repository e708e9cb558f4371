return {
    name = "int-cast", group = "Numbers and bits", title = "casts and mixed integer types",
    words = { "cast", "as", "integer conversion", "promotion", "signed unsigned comparison", "size_t to int", "truncation", "try_from" },
    c = [==[
int send_all(const char *p, size_t n)
{
    int len = (int)n; /* 4 GiB becomes 0 */

    return len > 0 && p ? len : -1;
}

int is_older(int32_t a, uint32_t b)
{
    return (int64_t)a < b; /* without the cast, -1 is not < 1 */
}
]==],
    rust = [==[
fn send_all(p: &[u8]) -> Option<i32> {
    i32::try_from(p.len()).ok() // may fail, and says so
}

fn is_older(a: i32, b: u32) -> bool {
    i64::from(a) < i64::from(b) // cannot fail, and says so
}

fn low_byte(x: u32) -> u8 {
    (x & 0xff) as u8 // cuts, as in C
}
]==],
    test = [==[
assert_eq!(send_all(&[1, 2]), Some(2));
assert!(is_older(-1, 1));
assert_eq!(low_byte(0x1234), 0x34);
assert_eq!(
    (300i32 as u8, -1i32 as u32, -1i8 as u32),
    (44, u32::MAX, u32::MAX)
);
assert_eq!(
    (300.7f32 as u8, -5.0f32 as u8, f32::NAN as i32),
    (255, 0, 0)
);
assert_eq!(u32::from(true), 1);
]==],
    changes = {
        "No type converts by itself, not even u8 to u32 or u32 to u64. `From` exists where every value fits, `try_from` where some do not; with these two a change of type later shows up where it matters.",
        "`as` is C's cast for integers: it cuts, extends the sign of the source type, and never fails. Use it where the cut is meant. From a float it saturates, and a NaN gives 0; in C both are undefined.",
        "There is no promotion to int: u8 + u8 is a u8 and may overflow at 255.",
        "usize is not u32 or u64 for the compiler, whatever the machine: From<u32> for usize does not exist, as there are targets with 16 bits.",
    },
    codes = { "CAST", "MIXED", "WIDTH", "INDEX.width", "HABIT.cast", "FLOAT", "C.conversion", "C.short-size", "C.negative-size" },
    see = { "overflow", "minus-one", "type-punning", "enum-int" },
}
