return {
    name = "intrusive-list", group = "Pointers and structure", title = "list_head: links inside of the objects",
    words = { "list_head", "doubly linked list", "TAILQ", "LIST_ENTRY", "lru", "cyclic list", "prev and next" },
    c = [==[
struct link { struct link *prev, *next; };

void link_remove(struct link *l)
{
    l->prev->next = l->next;
    l->next->prev = l->prev;
}

void link_insert(struct link *l, struct link *after)
{
    *l = (struct link){ after, after->next };
    after->next->prev = l;
    after->next = l;
}
]==],
    rust = [==[
#[derive(Clone, Copy)]
struct Link {
    prev: usize,
    next: usize,
}

struct Order {
    links: Vec<Link>, // one for each object; 0 is the head
}

impl Order {
    fn remove(&mut self, i: usize) {
        let Link { prev, next } = self.links[i];
        self.links[prev].next = next;
        self.links[next].prev = prev;
    }
    fn insert(&mut self, i: usize, after: usize) {
        let next = self.links[after].next;
        self.links[i] = Link { prev: after, next };
        self.links[next].prev = i;
        self.links[after].next = i;
    }
}
]==],
    test = [==[
let mut o = Order {
    links: (0..4).map(|i| Link { prev: i, next: i }).collect(),
};
for i in 1..4 {
    o.insert(i, 0);
}
o.remove(2);
let mut seen = vec![];
let mut at = o.links[0].next;
while at != 0 {
    seen.push(at);
    at = o.links[at].next;
}
assert_eq!(seen, [3, 1]);
]==],
    changes = {
        "Two neighbours that may both write to a node is what `&mut` rules out, so a doubly linked list of references does not exist in safe Rust. Indices into a table give the same operations, each in constant time.",
        "An object in several lists has a Link in several tables; removing it from all of them remains your duty, as with list_head. What goes wrong is a wrong order, not a write to freed memory.",
        "Often the list was only a means: VecDeque for a queue, BTreeMap for an order, a HashMap plus a counter for least recently used.",
        "A real intrusive list is unsafe code with pinned nodes, worth it where allocation is forbidden. Put it into one module with a safe surface, and run its tests under Miri.",
    },
    codes = {},
    see = { "linked-list", "container_of", "arena", "queue" },
}
