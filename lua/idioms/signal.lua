return {
    name = "signal", group = "Threads and signals", title = "signal handlers",
    words = { "sigaction", "SIGINT", "SIGTERM", "signal handler", "ctrl-c", "EINTR", "SIGPIPE", "async-signal-safe" },
    c = [==[
static volatile sig_atomic_t stop;

static void on_term(int sig)
{
    (void)sig;
    stop = 1;
}

int install(void)
{
    struct sigaction sa = { .sa_handler = on_term };

    return sigaction(SIGTERM, &sa, NULL);
}
]==],
    rust = [==[
use std::ffi::c_int;
use std::sync::atomic::{AtomicBool, Ordering};

static STOP: AtomicBool = AtomicBool::new(false);

extern "C" fn on_term(_: c_int) {
    STOP.store(true, Ordering::Relaxed);
}

unsafe extern "C" {
    fn signal(sig: c_int, handler: extern "C" fn(c_int)) -> usize;
}

fn install() {
    const SIGTERM: c_int = 15;
    // SAFETY: the handler only stores to an atomic
    unsafe { signal(SIGTERM, on_term) };
}
]==],
    test = [==[
install();
unsafe extern "C" {
    safe fn raise(sig: c_int) -> c_int;
}
assert_eq!(raise(15), 0);
assert!(STOP.load(Ordering::Relaxed));
]==],
    changes = {
        "std has no signals. The crates signal-hook and libc do, and the declaration here is libc's own. The rules of the handler are C's: no allocation, no lock, no println!, no panic.",
        "The compiler does not know what is async-signal-safe; a store to an atomic is the safe pattern.",
        "Calls that a signal interrupts are mostly repeated by std (`read_exact`, `write_all`, `read_to_end`); a bare `read` gives ErrorKind::Interrupted.",
        "SIGPIPE is ignored in a Rust program, so writing to a closed pipe is an error, and println! turns it into a panic.",
    },
    codes = {},
    see = { "volatile", "atomic", "fork" },
}
