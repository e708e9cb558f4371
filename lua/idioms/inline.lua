return {
    name = "inline", group = "Preprocessor and files of source", title = "inline functions and other hints",
    words = { "static inline", "always_inline", "noinline", "likely", "__builtin_expect", "__attribute__", "constexpr", "const fn", "unused" },
    c = [==[
static inline uint32_t align_up(uint32_t n, uint32_t a)
{
    return (n + a - 1) & ~(a - 1);
}

__attribute__((cold, noinline)) void fail(const char *why)
{
    fprintf(stderr, "%s\n", why);
}

uint32_t room(uint32_t n)
{
    if (__builtin_expect(n > 4096, 0))
        fail("large");
    return align_up(n, 16);
}
]==],
    rust = [==[
#[inline]
const fn align_up(n: u32, a: u32) -> u32 {
    n.next_multiple_of(a)
}

#[cold]
#[inline(never)]
fn fail(why: &str) {
    eprintln!("{why}");
}

const HEADER: u32 = align_up(13, 8); // computed when compiling

fn room(n: u32) -> u32 {
    if n > 4096 {
        fail("large"); // the call to a cold function is the hint
    }
    align_up(n, 16)
}
]==],
    test = [==[
assert_eq!((HEADER, room(17), room(5000)), (16, 32, 5008));
]==],
    changes = {
        "Inside of a crate the optimiser inlines as it likes. `#[inline]` matters across crates: without it only generic and very small functions can be inlined there, unless LTO is on.",
        "`#[cold]` on the function that handles the rare case is the portable form of unlikely().",
        "A `const fn` is an ordinary function that may also run in the compiler, for consts, statics and array lengths. It is the table that C generates with a script.",
        "What C says with attributes has names here: #[must_use], #[deprecated], #[allow(dead_code)], #[repr(align(64))]. A parameter that is not used begins with _.",
    },
    codes = { "E0015" },
    see = { "macro", "static-function" },
}
