return {
    name = "global", group = "Types and data", title = "global variables",
    words = { "global variable", "static mut", "extern variable", "singleton", "global state", "module state" },
    c = [==[
static struct { int verbose; char *names[16]; size_t n; } state;

int state_add(char *name)
{
    if (state.n == 16)
        return -1;
    state.names[state.n++] = name;
    return 0;
}
]==],
    rust = [==[
use std::sync::Mutex;
use std::sync::atomic::{AtomicBool, Ordering};

static VERBOSE: AtomicBool = AtomicBool::new(false);
static NAMES: Mutex<Vec<String>> = Mutex::new(Vec::new());

fn add(name: &str) -> usize {
    let mut names = NAMES.lock().unwrap();
    names.push(name.to_owned());
    if VERBOSE.load(Ordering::Relaxed) {
        eprintln!("{} names", names.len());
    }
    names.len()
}
]==],
    test = [==[
assert_eq!((add("a"), add("b")), (1, 2));
VERBOSE.store(true, Ordering::Relaxed);
assert_eq!(add("c"), 3);
]==],
    changes = {
        "A global may be reached by any thread at any time, so one that changes is an atomic, a Mutex or a RwLock. `static mut` is unsafe at each use, and a reference to it is an error in the edition 2024 (static_mut_refs).",
        "The lock is held until the guard is dropped: calling add again from inside is a deadlock, where C's version would corrupt or happen to work.",
        "Better than all of these: make a struct of it in main and pass `&mut state` down. Signatures then say who changes what, and tests can have two.",
        "Statics are not dropped at exit. There is no order of initialisation either, as the values are constants.",
    },
    codes = { "STATIC", "static_mut_refs", "UNSAFE.static" },
    see = { "static-local", "mutex", "thread-local", "atomic" },
}
