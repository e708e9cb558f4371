return {
    name = "assert", group = "Errors and control flow", title = "assert, NDEBUG and static_assert",
    words = { "NDEBUG", "static_assert", "_Static_assert", "debug_assert", "BUG_ON", "unreachable", "invariant" },
    c = [==[
_Static_assert(sizeof(void *) >= 4, "needs 32 bits");

int nth_set(unsigned mask, int n)
{
    assert(n >= 0 && n < 32);
    for (int i = 0; i < 32; i++)
        if (mask >> i & 1 && n-- == 0)
            return i;
    return -1;
}
]==],
    rust = [==[
const _: () = assert!(usize::BITS >= 32, "needs 32 bits");

fn nth_set(mask: u32, n: u32) -> Option<u32> {
    debug_assert!(n < 32, "n is {n}");
    (0..32).filter(|i| mask >> i & 1 == 1).nth(n as usize)
}

fn kind(k: u8) -> &'static str {
    match k & 1 {
        0 => "even",
        1 => "odd",
        _ => unreachable!("one bit"),
    }
}
]==],
    test = [==[
assert_eq!((nth_set(0b1010, 1), nth_set(0b1010, 2)), (Some(3), None));
assert_eq!(kind(3), "odd");
]==],
    changes = {
        "`assert!` stays in release builds; `debug_assert!` is the one that goes away, like C's under NDEBUG. Its condition is still compiled, so it cannot rot.",
        "A failed assertion is a panic: the thread unwinds, the rest of the process goes on unless it is the main thread or panic = \"abort\". A Mutex held at that moment is poisoned.",
        "`unreachable!` panics. The promise to the optimiser, __builtin_unreachable, is `unreachable_unchecked` and unsafe.",
        "assert in a const is evaluated when compiling. Inside a generic function, const { assert!(N > 0) } checks each N that is used.",
    },
    codes = {},
    see = { "errno", "setjmp", "ifdef" },
}
