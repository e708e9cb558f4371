return {
    name = "do-while-0", group = "Errors and control flow", title = "do … while, and the do { } while (0) of macros",
    words = { "do while", "do { } while (0)", "loop with test at the end", "multi-statement macro" },
    c = [==[
#define CLAMP(x, hi) do { if ((x) > (hi)) (x) = (hi); } while (0)

int digits(unsigned n)
{
    int d = 0;

    do
        d++;
    while (n /= 10);
    CLAMP(d, 9);
    return d;
}
]==],
    rust = [==[
fn digits(mut n: u32) -> u32 {
    let mut d = 0;
    loop {
        d += 1;
        n /= 10;
        if n == 0 {
            break;
        }
    }
    d.min(9)
}
]==],
    test = [==[
assert_eq!((digits(0), digits(10), digits(u32::MAX)), (1, 2, 9));
macro_rules! two {
    ($x:expr) => {{
        let t = $x;
        (t, t)
    }};
}
let t = 1;
let p = if t == 1 { two!(t + 1) } else { (0, 0) };
assert_eq!(p, (2, 2));
]==],
    changes = {
        "A loop with its test at the end is `loop` with a conditional break. Unlike C's `continue` in a do loop, which jumps to the test, one here starts the body again without it.",
        "The wrapper around macros has no purpose: a macro expands to a whole expression, braces belong to if and else anyway, and there is no statement that a semicolon could cut off.",
        "Nor does an argument need parentheses or suffer from being used twice by its spelling: $x is a parsed expression, though each use evaluates it again. Bind it with let first.",
    },
    codes = { "HABIT.do" },
    see = { "macro", "for-loop" },
}
