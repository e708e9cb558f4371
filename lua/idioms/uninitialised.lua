return {
    name = "uninitialised", group = "Types and data", title = "declare now, assign later",
    words = { "uninitialised variable", "uninitialized", "int x;", "late initialisation", "garbage value", "buffer to be filled" },
    c = [==[
const char *grade(int points)
{
    const char *g; /* which path forgets it? */

    if (points > 90)
        g = "A";
    else if (points > 50)
        g = "B";
    else
        g = "C";
    return g;
}
]==],
    rust = [==[
fn grade(points: u32) -> &'static str {
    if points > 90 {
        "A"
    } else if points > 50 {
        "B"
    } else {
        "C"
    }
}

fn width(id: Option<u32>) -> usize {
    let owned; // set on one path, and it lives to the end
    let text = if let Some(id) = id {
        owned = format!("#{id}");
        &owned
    } else {
        "none"
    };
    text.len()
}
]==],
    test = [==[
assert_eq!((grade(91), grade(60), grade(0)), ("A", "B", "C"));
assert_eq!((width(Some(12)), width(None)), (3, 4));
let squares: [usize; 4] = std::array::from_fn(|i| i * i);
assert_eq!(squares, [0, 1, 4, 9]);
]==],
    changes = {
        "if and match give values, so most declarations can wait until there is something to store. `let x;` is allowed and is checked path by path (E0381), where -Wmaybe-uninitialized guesses.",
        "Do not store a placeholder to silence the error: it turns a compile error into a wrong value.",
        "A struct or an array cannot be filled piece by piece: build it whole, with `array::from_fn`, `collect`, or a literal at the end.",
        "For a read buffer `vec![0; n]` asks the allocator for zeroed pages, and `read_to_end` into an empty Vec zeroes nothing. `MaybeUninit` is the unsafe door.",
    },
    codes = { "UNINIT", "E0381", "C.uninitialised" },
    see = { "memset", "out-params", "designated-init" },
}
