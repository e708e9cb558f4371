return {
    name = "strcmp", group = "Strings and output", title = "compare strings, switch on a string",
    words = { "strcasecmp", "strncmp", "string switch", "starts_with", "string equality", "case-insensitive" },
    c = [==[
int level(const char *s)
{
    if (!strcmp(s, "debug"))
        return 0;
    if (!strcasecmp(s, "info"))
        return 1;
    return strncmp(s, "warn", 4) ? -1 : 2;
}
]==],
    rust = [==[
fn level(s: &str) -> Option<u8> {
    match s {
        "debug" => Some(0),
        _ if s.eq_ignore_ascii_case("info") => Some(1),
        _ if s.starts_with("warn") => Some(2),
        _ => None,
    }
}

struct Entry {
    level: String,
}

fn is_noise(e: &Entry) -> bool {
    matches!(e.level.as_str(), "debug" | "trace")
}
]==],
    test = [==[
assert_eq!(
    [
        level("debug"),
        level("INFO"),
        level("warning"),
        level("Debug")
    ],
    [Some(0), Some(1), Some(2), None]
);
assert!(is_noise(&Entry {
    level: "trace".to_owned()
}));
assert!("Z" < "a" && "é" > "z");
use std::cmp::Ordering;
assert_eq!("a".cmp("b"), Ordering::Less);
let a = String::from("x");
let b = String::from("x");
assert!(a == b && !std::ptr::eq(a.as_ptr(), b.as_ptr()));
]==],
    changes = {
        "== compares the text, lengths first; there is no 0 that means equal, and no comparison of pointers by accident.",
        "match works on a &str. A String has to be lent to it, `s.as_str()`, as patterns do not look through it.",
        "< goes by bytes, as strcmp with unsigned chars, which for UTF-8 is the order of code points: capitals before small letters, é after z. Sorting for people needs a crate.",
    },
    codes = { "COMPARE", "TEXT.literal" },
    see = { "memcmp", "fall-through", "string-literal" },
}
