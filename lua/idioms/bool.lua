return {
    name = "bool", group = "Errors and control flow", title = "if (n), if (p), !n: what is true",
    words = { "truth value", "!p", "!!x", "ternary", "?:", "int as bool", "conditional expression", "short circuit", "true", "false" },
    c = [==[
int describe(const char *s, int n, unsigned flags)
{
    if (!s || !*s)
        return 0;
    if (flags & 4)
        n = -n;
    return n ? n : (int)strlen(s);
}

int both(int a, int b)
{
    return !!a + !!b;
}
]==],
    rust = [==[
fn describe(s: Option<&str>, n: i64, flags: u32) -> i64 {
    let Some(s) = s.filter(|s| !s.is_empty()) else {
        return 0;
    };
    let n = if flags & 4 != 0 { -n } else { n };
    if n != 0 { n } else { s.len() as i64 }
}

fn both(a: i32, b: i32) -> u32 {
    u32::from(a != 0) + u32::from(b != 0)
}
]==],
    test = [==[
assert_eq!(describe(Some("abc"), 0, 0), 3);
assert_eq!(describe(Some("abc"), 2, 4), -2);
assert_eq!((describe(Some(""), 1, 0), describe(None, 1, 0)), (0, 0));
assert_eq!(both(5, 0), 1);
assert_eq!(!0u8, 255);
]==],
    changes = {
        "A condition is a bool, and nothing converts into one: write n != 0, `is_empty`, `is_some`. It is longer, and = for == cannot happen.",
        "`!` inverts the bits of an integer; !n is C's ~n. flags & MASK == 0 reads as meant, because == binds weaker than & here, unlike in C.",
        "?: is if … else, an expression as well, with the braces. `let … else` gives a name to what is there, or leaves.",
        "A bool is one byte that holds 0 or 1 and no other value: making one of raw memory is undefined behaviour unless it is one of the two.",
    },
    codes = { "BOOL", "NOT", "HABIT.ternary", "E0600" },
    see = { "getchar-loop", "bit-flags", "null" },
}
