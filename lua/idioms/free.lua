return {
    name = "free", group = "Memory and ownership", title = "who frees it: malloc and free",
    words = { "malloc", "calloc", "Box", "Drop", "RAII", "destructor", "ownership", "memory leak", "delete", "use after free", "double free" },
    c = [==[
struct conn { char *peer; int *queue; };

void conn_free(struct conn *c)
{
    if (!c)
        return;
    free(c->peer);
    free(c->queue);
    free(c);
}
]==],
    rust = [==[
struct Conn {
    peer: String,
    queue: Vec<u32>,
}

fn finish(c: Conn) -> usize {
    c.queue.len()
} // c ends here: peer and queue are freed

fn report(c: &Conn) -> &str {
    &c.peer // borrowed: nothing is freed
}
]==],
    test = [==[
let c = Conn {
    peer: "a".to_owned(),
    queue: vec![1, 2],
};
assert_eq!(report(&c), "a");
assert_eq!(finish(c), 2);
use std::cell::RefCell;
thread_local!(static LOG: RefCell<Vec<u8>> = const { RefCell::new(Vec::new()) });
struct D(u8);
impl Drop for D {
    fn drop(&mut self) {
        LOG.with_borrow_mut(|l| l.push(self.0));
    }
}
struct Two {
    a: D,
    b: D,
}
{
    let _x = D(3);
    let _t = Two { b: D(2), a: D(1) };
}
assert_eq!(LOG.take(), [1, 2, 3]);
]==],
    changes = {
        "The signature says who frees: a parameter `T` takes over, `&T` and `&mut T` borrow. What C writes in the comment over a prototype is checked here at every call.",
        "A struct of owning fields needs no destructor of its own. Fields are dropped in the order of their declaration, local variables in the reverse order.",
        "Most mallocs go away: a value lies in its variable or inside its parent, at no fixed address. `Box` is for what must have one size and has none: recursive types, trait objects, slices of unknown length.",
        "A leak is not undefined behaviour: `mem::forget`, `Box::leak` and cycles of `Rc` are safe code.",
    },
    codes = { "E0382", "E0505", "C.heap-use-after-free", "C.double-free", "C.leak", "C.bad-free" },
    exercise = "core/own-use-after-move",
    see = { "init-destroy", "take", "refcount", "goto-cleanup" },
}
