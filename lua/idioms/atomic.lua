return {
    name = "atomic", group = "Threads and signals", title = "atomic counters and flags",
    words = { "stdatomic", "_Atomic", "atomic_fetch_add", "memory order", "__sync_fetch_and_add", "compare and swap", "barrier", "lock-free", "READ_ONCE", "CAS" },
    c = [==[
static atomic_bool ready;
static atomic_uint hits;
static int result;

void publish(int x)
{
    result = x;
    atomic_store_explicit(&ready, true, memory_order_release);
}

int poll_result(int *x)
{
    atomic_fetch_add_explicit(&hits, 1, memory_order_relaxed);
    if (!atomic_load_explicit(&ready, memory_order_acquire))
        return 0;
    *x = result;
    return 1;
}
]==],
    rust = [==[
use std::sync::OnceLock;
use std::sync::atomic::{AtomicU32, Ordering};

static HITS: AtomicU32 = AtomicU32::new(0);
static RESULT: OnceLock<i32> = OnceLock::new();

fn publish(x: i32) -> bool {
    RESULT.set(x).is_ok() // release; false if it was set before
}

fn poll() -> Option<i32> {
    HITS.fetch_add(1, Ordering::Relaxed);
    RESULT.get().copied() // acquire
}

fn take_ticket(left: &AtomicU32) -> bool {
    left.fetch_update(Ordering::AcqRel, Ordering::Relaxed, |n| {
        n.checked_sub(1)
    })
    .is_ok()
}
]==],
    test = [==[
assert_eq!(poll(), None);
assert!(publish(4) && !publish(5));
assert_eq!((poll(), HITS.load(Ordering::Relaxed)), (Some(4), 2));
let left = AtomicU32::new(2);
assert_eq!(
    [take_ticket(&left), take_ticket(&left), take_ticket(&left)],
    [true, true, false]
);
assert_eq!(
    AtomicU32::new(u32::MAX).fetch_add(1, Ordering::Relaxed),
    u32::MAX
);
]==],
    changes = {
        "The memory model is C11's, with the same orders except consume. Each operation names its order; there is no plain ++ on an atomic that is sequentially consistent without a word.",
        "A data race is impossible in safe code, so `result` beside the flag cannot be a plain static: put both into a `OnceLock` or a Mutex. An AtomicBool that guards other data is the mark of unsafe code.",
        "The methods take &self, so an atomic needs no `mut` and can be a static. `fetch_add` wraps without a panic.",
        "There is no READ_ONCE of an ordinary variable; a relaxed load of an atomic is it. `AtomicU32::from_ptr` makes one of memory that is shared with C.",
    },
    codes = { "C.race" },
    see = { "mutex", "volatile", "static-local", "refcount" },
}
