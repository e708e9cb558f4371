return {
    name = "macro", group = "Preprocessor and files of source", title = "#define: constants and function-like macros",
    words = { "#define", "preprocessor", "function-like macro", "macro_rules", "MIN", "MAX", "stringify", "##", "statement expression" },
    c = [==[
#define LIMIT (4 * 1024)
#define MAX(a, b) ((a) > (b) ? (a) : (b)) /* evaluates one twice */
#define LOG(...) fprintf(stderr, "demo: " __VA_ARGS__)

int clip(int n)
{
    LOG("clip %d\n", n);
    return MAX(n, 0) % LIMIT;
}
]==],
    rust = [==[
const LIMIT: usize = 4 * 1024;

fn larger<T: Ord>(a: T, b: T) -> T {
    a.max(b) // a function does it
}

macro_rules! log {
    ($($arg:tt)*) => {
        eprintln!("demo: {}", format_args!($($arg)*))
    };
}

fn clip(n: i32) -> usize {
    log!("clip {n}");
    n.max(0).unsigned_abs() as usize % LIMIT
}
]==],
    test = [==[
assert_eq!((clip(-5), clip(4099), larger("a", "b")), (0, 3, "b"));
macro_rules! swap_names {
    ($a:ident, $b:ident) => {
        let tmp = $a;
        let $a = $b;
        let $b = tmp;
    };
}
let (tmp, x) = (1, 2);
swap_names!(tmp, x);
assert_eq!((tmp, x), (2, 1));
]==],
    changes = {
        "A constant is a `const` with a type; there is no textual replacement to put in parentheses. A const has no address of its own: each use is a fresh value. An object that exists once is a `static`.",
        "What C does with macros is mostly something else here: generic functions, const fn, closures, derive. A macro remains for a variable number of arguments, for new syntax, and for items that repeat.",
        "macro_rules! works on parsed pieces and is hygienic: a variable inside the macro cannot capture one of the caller's with the same name.",
        "Macros are known from their definition downwards, unless marked #[macro_export] or re-exported with use. __FILE__ and __LINE__ are `file!()` and `line!()`; a function gets its caller's place with #[track_caller].",
    },
    codes = { "HABIT.define", "VALUE.macro" },
    see = { "x-macro", "do-while-0", "inline", "varargs" },
}
