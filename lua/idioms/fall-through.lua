return {
    name = "fall-through", group = "Errors and control flow", title = "switch: cases, ranges, fall-through",
    words = { "switch", "case", "break", "match", "case range", "exhaustive" },
    c = [==[
int weight(int c)
{
    int w = 0;

    switch (c) {
    case 'Y':
    case 'y':
        w++;
        __attribute__((fallthrough));
    case 'x':
        w++;
        break;
    default:
        w = -1;
    }
    return w;
}
]==],
    rust = [==[
fn weight(c: u8) -> Option<u32> {
    match c {
        b'Y' | b'y' => Some(2),
        b'x' => Some(1),
        b'0'..=b'9' => Some(u32::from(c - b'0')),
        _ => None,
    }
}

fn order(a: (u8, u8)) -> &'static str {
    match a {
        (1, 0) | (0, 1) => "one",
        (x, y) if x == y => "equal",
        _ => "other",
    }
}
]==],
    test = [==[
assert_eq!(
    (weight(b'Y'), weight(b'x'), weight(b'7'), weight(b'?')),
    (Some(2), Some(1), Some(7), None)
);
assert_eq!(
    (order((1, 0)), order((3, 3)), order((3, 4))),
    ("one", "equal", "other")
);
]==],
    changes = {
        "Arms do not fall through and need no break; several patterns share an arm with |. Code that C shared by falling through becomes a function, or is written twice.",
        "A match gives a value and must be complete: a new enum variant is an error at each match that lacks it (E0004). A `_` arm throws that away, so spare it where the variants are yours.",
        "A plain name in a pattern is a new variable that fits everything, not a comparison with a variable or an enumerator of that name. rustc warns that the arms below are unreachable.",
        "A break inside a match belongs to the loop around it, and there is none in the match to forget.",
    },
    codes = { "MATCH", "HABIT.switch", "CONFLICT.guard", "C.switch", "E0004" },
    see = { "tagged-union", "enum-int", "strcmp", "state-machine" },
}
