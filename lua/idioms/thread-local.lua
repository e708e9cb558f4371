return {
    name = "thread-local", group = "Threads and signals", title = "thread-local variables",
    words = { "_Thread_local", "__thread", "pthread_key", "TLS", "thread_local", "per-thread" },
    c = [==[
static _Thread_local unsigned depth;
static _Thread_local char scratch[64];

const char *indent(void)
{
    unsigned n = depth < sizeof scratch - 1 ? depth : 63;

    memset(scratch, ' ', n);
    scratch[n] = '\0';
    return scratch;
}
]==],
    rust = [==[
use std::cell::{Cell, RefCell};

thread_local! {
    static DEPTH: Cell<usize> = const { Cell::new(0) };
    static LOG: RefCell<Vec<String>> = RefCell::default();
}

fn log(text: &str) {
    let line = format!("{:1$}{text}", "", DEPTH.get());
    LOG.with_borrow_mut(|log| log.push(line));
}

fn nested<T>(f: impl FnOnce() -> T) -> T {
    DEPTH.set(DEPTH.get() + 1);
    let result = f();
    DEPTH.set(DEPTH.get() - 1);
    result
}
]==],
    test = [==[
nested(|| log("a"));
log("b");
assert_eq!(LOG.take(), [" a", "b"]);
std::thread::spawn(|| assert!(LOG.take().is_empty()))
    .join()
    .unwrap();
assert!(std::panic::catch_unwind(|| LOG.with_borrow_mut(|_| log("x"))).is_err());
]==],
    changes = {
        "Only one thread sees it, so Cell and RefCell are enough and there is no lock. What remains is re-entrance: borrowing a RefCell twice at once is a panic.",
        "A reference cannot leave the closure of `with`, as the thread may end. Copy or clone out: `get`, `set`, `take` and `replace` do that in one call.",
        "With const { } and a type that needs no drop, as DEPTH here, the access is as cheap as C's; otherwise each one looks first whether this thread has its value yet. Destructors run when the thread ends; for the main thread that is not promised.",
    },
    codes = { "DANGLE.thread-local" },
    see = { "static-local", "global", "pthread" },
}
