return {
    name = "varargs", group = "Preprocessor and files of source", title = "variadic functions: va_list",
    words = { "va_list", "va_arg", "variadic", "stdarg", "...", "vprintf", "format_args" },
    c = [==[
__attribute__((format(printf, 1, 2)))
void warn(const char *fmt, ...)
{
    va_list ap;

    va_start(ap, fmt);
    vfprintf(stderr, fmt, ap);
    va_end(ap);
}

int sum(int n, ...)
{
    va_list ap;
    int s = 0;

    va_start(ap, n);
    while (n--)
        s += va_arg(ap, int);
    va_end(ap);
    return s;
}
]==],
    rust = [==[
use std::fmt;

fn warn(args: fmt::Arguments) {
    eprintln!("warning: {args}");
}

macro_rules! warn {
    ($($arg:tt)*) => { warn(format_args!($($arg)*)) };
}

fn sum(terms: &[i32]) -> i32 {
    terms.iter().sum()
}

fn total(a: i32, b: i32) -> i32 {
    warn!("adding {a} and {b}");
    sum(&[a, b, 1])
}
]==],
    test = [==[
assert_eq!((total(2, 3), sum(&[])), (6, 0));
]==],
    changes = {
        "A function takes a fixed number of arguments. For many of one type pass a slice: it knows how many there are, and no count or terminator can be wrong.",
        "For a printf-like function write a macro around `format_args!`: the arguments are checked by type at the call, and `fmt::Arguments` is the va_list, passed on without allocating.",
        "For arguments of different types: a slice of an enum, a slice of `&dyn Trait`, or a tuple. Optional ones are a struct with Default.",
        "C's variadic functions can be declared and called in an unsafe extern \"C\" block; defining one is not possible in stable Rust.",
    },
    codes = { "HABIT.variadic", "E0061" },
    see = { "printf", "macro", "designated-init", "extern-c" },
}
