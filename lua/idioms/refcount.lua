return {
    name = "refcount", group = "Memory and ownership", title = "reference counting: get and put",
    words = { "kref", "reference counting", "get/put", "Rc", "Arc", "Weak", "shared ownership", "back pointer" },
    c = [==[
struct dev { atomic_int refs; int irq; };

struct dev *dev_get(struct dev *d)
{
    atomic_fetch_add_explicit(&d->refs, 1, memory_order_relaxed);
    return d;
}

void dev_put(struct dev *d)
{
    if (atomic_fetch_sub(&d->refs, 1) == 1)
        free(d);
}
]==],
    rust = [==[
use std::sync::{Arc, Weak};

struct Dev {
    irq: u32,
}

struct Handle {
    dev: Arc<Dev>,
}

fn attach(dev: &Arc<Dev>) -> (Handle, Weak<Dev>) {
    let handle = Handle {
        dev: Arc::clone(dev),
    }; // get
    (handle, Arc::downgrade(dev)) // a pointer that does not count
} // put is the drop of an Arc
]==],
    test = [==[
let d = Arc::new(Dev { irq: 5 });
let (h, w) = attach(&d);
assert_eq!((Arc::strong_count(&d), h.dev.irq), (2, 5));
drop(h);
assert!(w.upgrade().is_some());
let dev = Arc::into_inner(d).unwrap();
assert!(w.upgrade().is_none() && dev.irq == 5);
let mut a = Arc::new(1);
*Arc::make_mut(&mut a) += 1;
assert!(Arc::get_mut(&mut a).is_some());
let b = Arc::clone(&a);
assert!(Arc::get_mut(&mut a).is_none() && *b == 2);
]==],
    changes = {
        "No put can be forgotten on an error path, and none can be done twice. What remains of the manual work is the cycle: two Arcs that point at each other are never freed, so the way back is a `Weak`.",
        "`Weak::upgrade` is kref_get_unless_zero: it gives an Arc, or None once the last one is gone.",
        "Counting makes an object shared, and shared is read-only. To write, put a Mutex or an atomic inside; with a count of one and no Weak, `Arc::get_mut` allows it, and `Arc::make_mut` copies if need be.",
        "`Rc` is the same without atomics and cannot cross a thread; the compiler sees to that. Before either: with one clear owner, `&T` costs nothing.",
    },
    codes = { "E0382", "THREAD.send", "MOVE.closure" },
    see = { "free", "mutex", "arena" },
}
