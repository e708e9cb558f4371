return {
    name = "container_of", group = "Pointers and structure", title = "from a member back to its struct",
    words = { "offsetof cast", "base class", "inheritance", "embedded struct", "upcast" },
    c = [==[
#define container_of(p, T, m) ((T *)((char *)(p) - offsetof(T, m)))

struct timer { void (*fire)(struct timer *); };
struct session { int id; struct timer idle; };

void session_expire(struct timer *t)
{
    struct session *s = container_of(t, struct session, idle);

    s->id = 0;
}
]==],
    rust = [==[
trait Timer {
    fn fire(&mut self);
}

struct Session {
    id: u32,
}

impl Timer for Session {
    fn fire(&mut self) {
        self.id = 0; // self is the whole session already
    }
}

fn run_due(due: &mut [Box<dyn Timer>]) {
    for timer in due {
        timer.fire();
    }
}
]==],
    test = [==[
let mut s = Session { id: 4 };
s.fire();
assert_eq!(s.id, 0);
run_due(&mut [Box::new(Session { id: 1 })]);
assert_eq!(size_of::<&dyn Timer>(), 2 * size_of::<usize>());
]==],
    changes = {
        "Hand out the whole object behind an interface, not a part that finds its way back. The pointer `&dyn Timer` is two words, the object and the table of functions; the object itself carries no hook.",
        "A reference to a field gives access to that field only. Stepping back from it to the struct around is nothing that Rust's memory model promises, even in unsafe code: the pointer was made for those bytes.",
        "In unsafe code start from a raw pointer to the whole struct, and take the field's with `&raw mut (*p).idle`; `offset_of!` then leads back.",
        "A struct that begins with its base needs no cast either: embed it and lend &self.base, or write a trait for what both can do.",
    },
    codes = {},
    see = { "intrusive-list", "vtable", "void-ctx" },
}
