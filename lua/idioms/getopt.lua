return {
    name = "getopt", group = "The system", title = "argv and getopt",
    words = { "argc", "argv", "getopt_long", "command line", "options", "env::args", "parse arguments" },
    c = [==[
struct opts { int verbose; const char *out; };

int parse_args(struct opts *o, int argc, char **argv)
{
    int c;

    while ((c = getopt(argc, argv, "vo:")) != -1) {
        switch (c) {
        case 'v': o->verbose++; break;
        case 'o': o->out = optarg; break;
        default: return -1;
        }
    }
    return optind; /* the first operand */
}
]==],
    rust = [==[
use std::ffi::OsString;

#[derive(Default)]
struct Opts {
    verbose: u8,
    out: Option<OsString>,
    files: Vec<OsString>,
}

fn parse(args: impl Iterator<Item = OsString>) -> Result<Opts, String> {
    let mut o = Opts::default();
    let mut args = args.skip(1); // the name of the program
    while let Some(arg) = args.next() {
        match arg.to_str() {
            Some("-v") => o.verbose += 1,
            Some("-o") => {
                o.out = Some(args.next().ok_or("-o: no file")?)
            }
            Some(s) if s.starts_with('-') => {
                return Err(format!("{s}?"));
            }
            _ => o.files.push(arg),
        }
    }
    Ok(o)
}
]==],
    test = [==[
let parse = |s: &str| parse(s.split(' ').map(OsString::from));
let o = parse("demo -v -o x a b").unwrap();
assert_eq!((o.verbose, o.out, o.files.len()), (1, Some("x".into()), 2));
assert_eq!(parse("demo -o").err().as_deref(), Some("-o: no file"));
assert_eq!(parse("demo -z").err().as_deref(), Some("-z?"));
]==],
    changes = {
        "main has no parameters: `env::args_os()` gives them anywhere. `env::args()` panics at an argument that is not UTF-8, and file names need not be; keep them as OsString or PathBuf.",
        "The iterator owns its strings, so nothing points into argv. Passing it in, as here, makes the parser testable.",
        "There is no getopt in std: -vo x in one word, --out=x and -- are yours to write. The crate clap derives all of it from a struct, lexopt is the small one.",
    },
    codes = {},
    see = { "getenv", "fall-through", "errno" },
}
