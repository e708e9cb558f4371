return {
    name = "return", group = "Functions and callbacks", title = "return, void, and the last expression",
    words = { "void function", "return value", "missing return", "semicolon", "noreturn", "_Noreturn", "unit type", "expression", "void" },
    c = [==[
int sign(int n)
{
    if (n < 0)
        return -1;
    return n > 0;
}

void hello(int loud)
{
    if (!loud)
        return;
    puts("hello");
}

_Noreturn void die(const char *why)
{
    fputs(why, stderr);
    exit(1);
}
]==],
    rust = [==[
fn sign(n: i32) -> i32 {
    if n < 0 {
        return -1; // an early way out
    }
    i32::from(n > 0) // no semicolon: this is the result
}

fn hello(loud: bool) {
    if loud {
        println!("hello");
    }
} // the result is (), which has no bytes

fn die(why: &str) -> ! {
    eprintln!("{why}");
    std::process::exit(1)
}

fn port(s: &str) -> u16 {
    s.parse().unwrap_or_else(|_| die("no port")) // ! fits any type
}
]==],
    test = [==[
assert_eq!((sign(-4), sign(0), sign(9)), (-1, 0, 1));
hello(false);
assert_eq!((size_of::<()>(), port("80")), (0, 80));
let x = {
    let y = 3;
    y * 2
};
assert_eq!(x, 6);
]==],
    changes = {
        "A block has the value of its last expression, and a semicolon behind that throws it away: the value is then (), and rustc reports the type that is missing. Use `return` for leaving early.",
        "A path without a result does not compile; in C it is a warning, and undefined once the caller uses the value.",
        "void is (), a value like others: Result<(), E> is a status without a result, and a Vec<()> counts.",
        "`!` is the type of what does not come back, such as panic!, `process::exit`, return and break. It fits everywhere, so an arm of a match may leave while the others give values.",
    },
    codes = { "VOID", "ARMS" },
    see = { "goto-cleanup", "out-params", "bool" },
}
