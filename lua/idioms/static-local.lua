return {
    name = "static-local", group = "Types and data", title = "a static variable in a function",
    words = { "static local", "function static", "call counter", "lazy initialisation", "OnceLock", "LazyLock", "pthread_once", "memoise" },
    c = [==[
unsigned next_id(void)
{
    static unsigned id; /* no lock */

    return ++id;
}

const char *home(void)
{
    static const char *dir;

    if (!dir)
        dir = getenv("HOME");
    return dir;
}
]==],
    rust = [==[
use std::env;
use std::sync::OnceLock;
use std::sync::atomic::{AtomicU32, Ordering};

fn next_id() -> u32 {
    static ID: AtomicU32 = AtomicU32::new(1);
    ID.fetch_add(1, Ordering::Relaxed)
}

fn home() -> Option<&'static str> {
    static DIR: OnceLock<Option<String>> = OnceLock::new();
    DIR.get_or_init(|| env::var("HOME").ok()).as_deref()
}
]==],
    test = [==[
assert_eq!((next_id(), next_id()), (1, 2));
assert_eq!(home(), home());
fn count<T>() -> u32 {
    static N: AtomicU32 = AtomicU32::new(0);
    N.fetch_add(1, Ordering::Relaxed)
}
assert_eq!((count::<u8>(), count::<u16>()), (0, 1));
]==],
    changes = {
        "A static inside of a function exists and is visible only there, as in C. It is shared by all threads, so it has to be an atomic, a lock or a once-cell; what may be written and is none of these does not compile without unsafe.",
        "`OnceLock` runs the first initialisation exactly once, and threads that come meanwhile wait: pthread_once with the value inside. `LazyLock` keeps the function with it.",
        "The initialiser of a static is computed when compiling. In a generic function there is one static for all types, not one for each.",
    },
    codes = { "STATIC" },
    see = { "global", "atomic", "thread-local" },
}
