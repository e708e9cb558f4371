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

fn evens(from: &[u32]) -> Vec<u32> {
    from.iter().copied().filter(|x| x % 2 == 0).collect()
}

fn push(to: &mut Vec<u32>, x: u32) -> Result<(), TryReserveError> {
    to.try_reserve(1)?; // the realloc() that may fail
    to.push(x);
    Ok(())
}
]==],
    test = [==[
assert_eq!(evens(&[1, 2, 4]), [2, 4]);
let mut v = Vec::new();
assert_eq!(v.capacity(), 0);
push(&mut v, 7).unwrap();
v.reserve(100);
let cap = v.capacity();
v.clear();
assert_eq!(v.capacity(), cap);
assert!(Vec::<u64>::new().try_reserve(usize::MAX).is_err());
]==],
    changes = {
        "The block may move at any push, so no reference into the vector can be held across one: E0502 is that bug, refused when compiling. Hold an index, or do the pushes first.",
        "`push` ends the process when memory runs out, and nothing has to be checked. Where that is not acceptable, `try_reserve` reports it, and the pushes that it made room for do not allocate.",
        "An empty `Vec` owns no block; `clear` and `truncate` keep the capacity, so a vector that is reused stops allocating. `shrink_to_fit` gives it back.",
    },
    codes = { "C.realloc", "CONFLICT.grow", "E0502", "E0499", "C.possible-null" },
    exercise = "core/borrow-push-invalidates",
    see = { "string-builder", "arena", "iterate-remove" },
}
