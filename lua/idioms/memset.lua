return {
    name = "memset", group = "Memory and ownership", title = "zero a buffer or a struct",
    words = { "bzero", "explicit_bzero", "zero initialise", "= { 0 }", "fill", "Default", "mem::zeroed" },
    c = [==[
struct opts { int port; const char *host; int verbose; };

void opts_init(struct opts *o)
{
    memset(o, 0, sizeof *o);
    o->port = 80;
}

void wipe(char *key, size_t n)
{
    memset(key, 0, n);
}
]==],
    rust = [==[
#[derive(Default)]
struct Opts {
    port: u16,
    host: Option<String>,
    verbose: bool,
}

fn new_opts() -> Opts {
    Opts {
        port: 80,
        ..Default::default()
    }
}

fn clear(buf: &mut [u8]) {
    buf.fill(0);
}
]==],
    test = [==[
let o = new_opts();
assert!(o.port == 80 && o.host.is_none() && !o.verbose);
let mut b = [7u8; 3];
clear(&mut b);
assert_eq!(b, [0; 3]);
]==],
    changes = {
        "All bits zero is not a value of every type: a reference, a Box, a Vec or an enum without a variant 0 would be undefined behaviour at once. `mem::zeroed` exists and is unsafe for that reason; `Default` builds the value instead.",
        "A struct cannot be left half set: every field is named, or ..Default::default() supplies the rest. A field that is added later breaks the constructor, not the running program.",
        "Wiping secrets has C's trap: stores to memory that is freed next may be left out. std has no explicit_bzero; `ptr::write_volatile` in a loop, or the crate zeroize, keeps them.",
    },
    codes = { "E0063" },
    see = { "uninitialised", "designated-init", "init-destroy" },
}
