return {
    name = "printf", group = "Strings and output", title = "printf and its formats",
    words = { "fprintf", "puts", "println", "eprintln", "format string", "%d", "%s", "%x", "%p", "%5.2f", "Display", "Debug", "putchar" },
    c = [==[
void report(const char *name, unsigned id, double load, void *p)
{
    printf("%-8s|%5u|%#06x|%6.2f%%\n", name, id, id, load);
    fprintf(stderr, "%.3s at %p, %*d\n", name, p, 6, -1);
}
]==],
    rust = [==[
#[derive(Debug)]
struct Point {
    x: i32,
}

fn report(name: &str, id: u32, load: f64) -> String {
    format!("{name:<8}|{id:>5}|{id:#06x}|{load:6.2}%")
}

fn log(name: &str, p: &Point, width: usize) {
    eprintln!("{name:.3} at {p:p}, {:width$}", -1);
    eprintln!("{p:?} {{}} {name:?}"); // for programmers
}
]==],
    test = [==[
assert_eq!(report("ab", 42, 1.5), "ab      |   42|0x002a|  1.50%");
assert_eq!(
    format!("{:?} {{}} {:?}", Point { x: 1 }, "a\n"),
    "Point { x: 1 } {} \"a\\n\""
);
assert_eq!(
    format!("{:x} {:08b} {:e} {:+}", 255, 5, 1500.0, 2),
    "ff 00000101 1.5e3 +2"
);
assert_eq!(
    format!("{:.3}|{:6}|{:6}|{:^6}", "abcdef", 1, "x", "y"),
    "abc|     1|x     |  y   "
);
log("abcdef", &Point { x: 3 }, 6);
]==],
    changes = {
        "The format is read by the compiler: a missing argument or a type that cannot be shown does not compile. It must be a literal, so no input can become a format.",
        "`{}` is for readers and needs Display, `{:?}` is for programmers and needs Debug, which is derived. There is no letter for the type; x, b, o, e and p choose a notation, braces are doubled to be printed.",
        "Numbers stand right, text left, unless < > or ^ says so; the precision cuts a text by characters, not bytes.",
        "println! locks stdout for each call and panics when it cannot write, for example into a closed pipe. For much output take `stdout().lock()`, a BufWriter and writeln!.",
    },
    codes = { "PRINT", "HABIT.format", "C.format" },
    see = { "snprintf", "varargs", "string-builder", "return-local" },
}
