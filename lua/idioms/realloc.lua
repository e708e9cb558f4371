return {
    name = "realloc", group = "Memory and ownership", title = "an array that grows",
    words = { "reallocarray", "growing array", "dynamic array", "vector", "Vec", "capacity" },
    c = [==[
struct vec { int *v; size_t n, cap; };

int vec_push(struct vec *a, int x)
{
    if (a->n == a->cap) {
        size_t cap = a->cap ? 2 * a->cap : 8;
        int *v = reallocarray(a->v, cap, sizeof *v);
        if (!v)
            return -1;
        a->v = v;
        a->cap = cap;
    }
    a->v[a->n++] = x;
    return 0;
}
]==],
    rust = [==[
use std::collections::TryReserveError;

fn push(to: &mut Vec<u32>, x: u32) -> Result<(), TryReserveError> {
    to.try_reserve(1)?; // the realloc() that may fail
    to.push(x);
    Ok(())
}

fn push_or_abort(to: &mut Vec<u32>, x: u32) {
    to.push(x); // what is nearly always written
}
]==],
    test = [==[
let mut v = Vec::new();
assert_eq!(v.capacity(), 0);
push(&mut v, 7).unwrap();
push_or_abort(&mut v, 8);
assert_eq!(v, [7, 8]);
v.reserve(100);
let cap = v.capacity();
v.clear();
assert_eq!(v.capacity(), cap);
assert!(Vec::<u64>::new().try_reserve(usize::MAX).is_err());
]==],
    changes = {
        "The block may move at any push, so no reference into the vector can be held across one: E0502 is that bug, refused when compiling. Hold an index, or do the pushes first.",
        "`push` ends the process when memory runs out, and nothing has to be checked. Where that is not acceptable, `try_reserve` reports it, and the pushes that it made room for do not allocate.",
        "`Vec::new` allocates nothing before the first push; `clear` and `truncate` keep the block, so a vector that is reused stops allocating. `shrink_to_fit` gives it back.",
    },
    codes = { "C.realloc", "CONFLICT.grow", "E0502", "E0499", "C.possible-null" },
    exercise = "core/borrow-push-invalidates",
    see = { "string-builder", "arena", "iterate-remove" },
}
