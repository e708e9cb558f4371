return {
    name = "const", group = "Pointers and structure", title = "const pointers and const objects",
    words = { "const correctness", "mut", "cast away const", "read-only", "interior mutability", "const T *" },
    c = [==[
struct cache { int hits; int table[8]; };

int cache_get(const struct cache *c, unsigned i)
{
    ((struct cache *)(uintptr_t)c)->hits++; /* const, they said */
    return c->table[i % 8];
}
]==],
    rust = [==[
use std::cell::Cell;

struct Cache {
    hits: Cell<u32>, // may change behind a shared reference
    table: [i32; 8],
}

impl Cache {
    fn get(&self, i: usize) -> i32 {
        self.hits.set(self.hits.get() + 1);
        self.table[i % 8]
    }
    fn put(&mut self, i: usize, value: i32) {
        self.table[i % 8] = value;
    }
}
]==],
    test = [==[
let mut c = Cache {
    hits: Cell::new(0),
    table: [0; 8],
};
c.put(9, 5);
assert_eq!((c.get(1), c.hits.get()), (5, 1));
]==],
    changes = {
        "const is the default and is deep: through a `&Cache` neither the fields nor what they own can be written, while C's const stops at the first pointer inside.",
        "It is a promise to the optimiser, not a note to the reader: writing through a reference that was cast is undefined behaviour even if the object was declared mut, and rustc refuses the plain cast (invalid_reference_casting).",
        "`&` means shared, rather than constant. What changes while shared has a type for it: Cell for plain values, Mutex and atomics across threads.",
        "mut on a variable is about the name: let x = v; let mut x = x; is allowed and costs nothing.",
    },
    codes = { "CONST", "POINTER.const", "E0384", "E0596", "E0594", "HABIT.const", "invalid_reference_casting", "C.const" },
    see = { "restrict", "atomic", "static-local" },
}
