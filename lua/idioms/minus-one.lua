return {
    name = "minus-one", group = "Errors and control flow", title = "-1, EOF and other values that mean none",
    words = { "-1 sentinel", "sentinel value", "SIZE_MAX", "EOF", "magic value", "not found" },
    c = [==[
long find(const char *const *v, size_t n, const char *key)
{
    for (size_t i = 0; i < n; i++)
        if (!strcmp(v[i], key))
            return (long)i;
    return -1;
}
]==],
    rust = [==[
use std::num::NonZeroU32;

fn find(v: &[&str], key: &str) -> Option<usize> {
    v.iter().position(|s| *s == key)
}

struct Slot {
    owner: Option<NonZeroU32>, // 0 means nobody: still 4 bytes
}
]==],
    test = [==[
assert_eq!(find(&["a", "b"], "b"), Some(1));
assert_eq!(find(&["a"], "x"), None);
assert_eq!(size_of::<Slot>(), 4);
assert_eq!(size_of::<Option<usize>>(), 16);
assert_eq!(size_of::<Option<bool>>(), 1);
let s = Slot {
    owner: NonZeroU32::new(0),
};
assert!(s.owner.is_none());
]==],
    changes = {
        "The special value gets a type: Option<usize> is not a usize, and indexing with it is refused until None has been dealt with. No -1 can become a large unsigned index.",
        "In a register it costs nothing; in memory Option<usize> takes 16 bytes, since no value is left to mean None. NonZeroU32 gives up the zero and gets the four bytes back.",
        "bool, char, references, boxes and enums have such unused values as well, so an Option of them is free.",
        "At the border to C convert at once: `usize::try_from(n)` fails for a negative one.",
    },
    codes = { "SIGN", "INDEX.signed", "RESULT.minus", "OPTION.minus", "OPTION.compare", "INDEX.option" },
    see = { "null", "errno", "int-cast" },
}
