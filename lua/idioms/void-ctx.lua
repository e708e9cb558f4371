return {
    name = "void-ctx", group = "Functions and callbacks", title = "a callback with void *ctx",
    words = { "void *", "user data", "callback with context", "closure", "visitor", "foreach", "lambda" },
    c = [==[
void each_line(const char *s, void (*f)(const char *, void *),
               void *ctx)
{
    for (; *s; s += strcspn(s, "\n"), s += *s == '\n')
        f(s, ctx);
}

static void count(const char *line, void *ctx)
{
    *(int *)ctx += *line != '#';
}

int code_lines(const char *s)
{
    int n = 0;

    each_line(s, count, &n);
    return n;
}
]==],
    rust = [==[
fn each_line(s: &str, mut f: impl FnMut(&str)) {
    for line in s.lines() {
        f(line);
    }
}

fn code_lines(s: &str) -> usize {
    let mut n = 0;
    each_line(s, |line| n += usize::from(!line.starts_with('#')));
    n
}
]==],
    test = [==[
assert_eq!(code_lines("a\n#b\nc"), 2);
let n = 1u8;
let add = |x: u8| x + n;
assert_eq!((add(1), size_of_val(&add)), (2, size_of::<&u8>()));
]==],
    changes = {
        "The closure is the pair of function and ctx: a struct with the captured variables, on the stack, and nothing is allocated. Each has a type of its own, so the call is direct and can be inlined.",
        "What it does with its context is in the bound: Fn reads, FnMut changes, FnOnce gives something away and runs once. Ask for the least you need: FnMut for a callback that runs several times in a row.",
        "While the closure lives it borrows what it captured; n cannot be read before the last call (E0502, E0503). `move` makes it own copies.",
        "In the position of C's two parameters, pass an extern \"C\" fn and a pointer to your state cast to *mut c_void; the closure itself cannot cross.",
    },
    codes = { "E0500", "E0501", "E0524", "E0525", "CONFLICT.closure", "CONFLICT.held", "MOVE.call_once", "FN.captures", "FN.context" },
    see = { "callback", "function-table", "qsort", "extern-c" },
}
