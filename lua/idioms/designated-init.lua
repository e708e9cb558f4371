return {
    name = "designated-init", group = "Types and data", title = "{ .port = 80 }: designated initialisers",
    words = { "designated initialiser", "struct initialisation", "compound literal", "named arguments", "options struct", "builder" },
    c = [==[
struct opts { const char *host; int port; int retries; };

int dial(const struct opts *o)
{
    return o->port + o->retries;
}

int demo(void)
{
    return dial(&(struct opts){ .host = "a", .port = 80 });
}
]==],
    rust = [==[
#[derive(Clone, Debug)]
struct Opts<'a> {
    host: &'a str,
    port: u16,
    retries: u32,
}

impl Default for Opts<'_> {
    fn default() -> Self {
        Opts {
            host: "localhost",
            port: 80,
            retries: 3,
        }
    }
}

fn demo() -> u32 {
    let o = Opts {
        host: "a",
        ..Default::default()
    };
    u32::from(o.port) + o.retries
}
]==],
    test = [==[
assert_eq!(demo(), 83);
let port = 1;
let o = Opts {
    port,
    ..Opts::default()
};
assert_eq!((o.host, o.port), ("localhost", 1));
let table = {
    let mut t = [0u8; 4];
    t[2] = 9;
    t
};
assert_eq!(table, [0, 0, 9, 0]);
]==],
    changes = {
        "Every field must be named, or `..` says where the rest comes from: a field that is left out is not zero by itself (E0063). The default need not be zero, either.",
        "`..Default::default()` builds a whole second value and moves the missing fields out of it. With private fields others cannot write this form; offer new() and methods that set.",
        "There are no named or default arguments for functions; a struct like this one is the usual replacement.",
        "An array has no [2] = x: make it with a block, { let mut t = [0; 4]; t[2] = 9; t }, or `array::from_fn`.",
    },
    codes = { "HABIT.designated", "HABIT.fields", "VALUE.struct", "E0063", "HABIT.braces", "HABIT.array", "FIELDS", "STRUCT.tuple" },
    see = { "memset", "init-destroy", "uninitialised" },
}
