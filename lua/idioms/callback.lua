return {
    name = "callback", group = "Functions and callbacks", title = "register a callback for later",
    words = { "register handler", "event handler", "observer", "stored closure", "Box<dyn FnMut>", "on_event", "function pointer with state" },
    c = [==[
struct hook { void (*f)(int event, void *ctx); void *ctx; };

static struct hook hooks[8];
static size_t hook_n;

int hook_add(void (*f)(int, void *), void *ctx)
{
    if (hook_n == 8)
        return -1;
    hooks[hook_n++] = (struct hook){ f, ctx }; /* does ctx live on? */
    return 0;
}
]==],
    rust = [==[
#[derive(Default)]
struct Hooks {
    list: Vec<Box<dyn FnMut(u32)>>,
}

impl Hooks {
    fn add(&mut self, f: impl FnMut(u32) + 'static) {
        self.list.push(Box::new(f));
    }
    fn fire(&mut self, event: u32) {
        for f in &mut self.list {
            f(event);
        }
    }
}
]==],
    test = [==[
use std::{cell::Cell, rc::Rc};
let seen = Rc::new(Cell::new(0));
let mut h = Hooks::default();
let mine = Rc::clone(&seen);
h.add(move |e| mine.set(mine.get() + e));
h.fire(2);
h.fire(3);
assert_eq!((seen.get(), Rc::strong_count(&seen)), (5, 2));
drop(h);
assert_eq!(Rc::strong_count(&seen), 1);
]==],
    changes = {
        "The question that C leaves open, how long ctx lives, is the 'static in the bound: a stored closure owns its context (`move`), or shares it through Rc or Arc. Dropping the registry frees it.",
        "A handler that wants to change the object that calls it is a second `&mut` and refused. Hand it what it needs as an argument, or let it queue an event.",
        "For callbacks from another thread add Send to the bound, and the compiler checks what was captured.",
    },
    codes = { "E0310", "DANGLE.closure-kept", "DANGLE.closure-returned", "LIFETIME.escapes-static", "LIFETIME.bound-static", "LIFETIME.static", "FN.captures", "FN.context", "ARGS.callback" },
    see = { "void-ctx", "pthread", "signal" },
}
