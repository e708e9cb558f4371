return {
    name = "string-builder", group = "Strings and output", title = "build a string piece by piece",
    words = { "strcat", "strncat", "strbuf", "append", "push_str", "concat", "join", "string concatenation", "StringBuilder", "open_memstream" },
    c = [==[
char *join(const char *const *v, size_t n)
{
    size_t size = 1;
    char *s, *p;

    for (size_t i = 0; i < n; i++)
        size += strlen(v[i]) + 1;
    if (!(s = p = malloc(size)))
        return NULL;
    for (size_t i = 0; i < n; i++)
        p = stpcpy(stpcpy(p, i ? " " : ""), v[i]);
    *p = '\0';
    return s;
}
]==],
    rust = [==[
use std::fmt::Write;

fn join(v: &[&str]) -> String {
    v.join(" ")
}

fn table(rows: &[(&str, u32)]) -> String {
    let mut out = String::new();
    for (name, n) in rows {
        out.push_str(name);
        out.push('\t');
        let _ = writeln!(out, "{n:>6}"); // cannot fail on a String
    }
    out
}
]==],
    test = [==[
assert_eq!(join(&["a", "b"]), "a b");
assert_eq!(table(&[("x", 7)]), "x\t     7\n");
let a = String::from("ab");
let b = a + "cd" + "e";
assert_eq!(b, "abcde");
assert_eq!([1, 2].map(|n| n.to_string()).concat(), "12");
]==],
    changes = {
        "A String is the buffer: pointer, length, capacity. `push_str` does not look for the end and never overruns; capacity doubles as a Vec's does.",
        "a + &b consumes a and appends to its buffer, which is why the left side must be a String that you own and the right a &str (E0369 otherwise).",
        "`join` and `concat` measure first and allocate once, as this C does. In a loop write into one String rather than collecting format!s.",
    },
    codes = { "OP.text" },
    see = { "snprintf", "realloc", "strdup" },
}
