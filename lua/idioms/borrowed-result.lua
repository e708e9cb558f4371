return {
    name = "borrowed-result", group = "Pointers and structure", title = "return a pointer into the argument",
    words = { "strchr", "strrchr", "strstr", "pointer into buffer", "lifetime", "view", "basename" },
    c = [==[
const char *value_of(const char *line)
{
    const char *eq = strchr(line, '=');

    return eq ? eq + 1 : NULL;
}

const char *longer(const char *a, const char *b)
{
    return strlen(a) >= strlen(b) ? a : b;
}
]==],
    rust = [==[
fn value_of(line: &str) -> Option<&str> {
    line.split_once('=').map(|(_, value)| value)
}

fn longer<'a>(a: &'a str, b: &'a str) -> &'a str {
    if a.len() >= b.len() { a } else { b }
}

struct Field<'a> {
    name: &'a str, // points into the line
    value: &'a str,
}
]==],
    test = [==[
let line = String::from("k=v=w");
let v = value_of(&line).unwrap();
assert_eq!(v, "v=w");
assert!(std::ptr::eq(v.as_ptr(), line[2..].as_ptr()));
assert_eq!(longer("ab", "c"), "ab");
let f = Field {
    name: "k",
    value: v,
};
assert_eq!(f.name.len() + f.value.len(), 4);
]==],
    changes = {
        "A lifetime is the sentence \"points into line, valid as long as line\" of C's comment, in the type. With one reference among the parameters it is understood; with two, say which one the result points into.",
        "It changes nothing at run time and keeps nothing alive. It only lets the caller be refused who frees or rewrites the line while the result is in use (E0505, E0502).",
        "A struct with such a pointer carries the lifetime too, and so does all that holds it. For something that is stored for long, a String is the simpler answer.",
        "C's strchr takes a const char * and returns a char *: a way around const. Here shared in gives shared out, which is why methods come in pairs such as `get` and `get_mut`.",
    },
    codes = { "LIFETIME", "CONFLICT.signature", "E0106", "E0621", "E0700" },
    exercise = "core/life-struct-view",
    see = { "return-local", "strtok", "strdup", "pointer-arithmetic" },
}
