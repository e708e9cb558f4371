return {
    name = "function-table", group = "Functions and callbacks", title = "a table of names and functions",
    words = { "function pointer", "fn pointer", "command table", "jump table", "dispatch by name" },
    c = [==[
static int cmd_add(int a, int b) { return a + b; }
static int cmd_sub(int a, int b) { return a - b; }

static const struct {
    const char *name;
    int (*run)(int, int);
} cmds[] = {
    { "add", cmd_add },
    { "sub", cmd_sub },
};

int dispatch(const char *name, int a, int b)
{
    for (size_t i = 0; i < sizeof cmds / sizeof *cmds; i++)
        if (!strcmp(cmds[i].name, name))
            return cmds[i].run(a, b);
    return -1;
}
]==],
    rust = [==[
fn sub(a: i32, b: i32) -> i32 {
    a - b
}

type Run = fn(i32, i32) -> i32;

const COMMANDS: &[(&str, Run)] = &[
    ("add", |a, b| a + b), // captures nothing: a plain function
    ("sub", sub),
];

fn dispatch(name: &str, a: i32, b: i32) -> Option<i32> {
    let (_, run) = COMMANDS.iter().find(|(n, _)| *n == name)?;
    Some(run(a, b))
}
]==],
    test = [==[
assert_eq!(dispatch("add", 2, 3), Some(5));
assert_eq!(dispatch("sub", 2, 3), Some(-1));
assert_eq!(dispatch("mul", 2, 3), None);
assert_eq!(size_of::<Option<fn()>>(), size_of::<usize>());
]==],
    changes = {
        "`fn(i32, i32) -> i32` is the function pointer, one word and never NULL; Option<fn()> is the one that may be, in the same size.",
        "Every function has a type of its own that converts to the pointer, and a closure that captures nothing converts too. One that captures does not: that needs a Box<dyn Fn>.",
        "For a fixed set of names a match is shorter and lets the compiler see all of them: match name { \"add\" => a + b, … }.",
    },
    codes = { "FN_POINTER", "CALL.option", "METHOD.field", "FN.signature", "FN.items" },
    see = { "vtable", "void-ctx", "strcmp" },
}
