return {
    name = "restrict", group = "Pointers and structure", title = "pointers that do not overlap",
    words = { "aliasing", "noalias", "strict aliasing", "&mut", "exclusive reference", "Cell" },
    c = [==[
void add_to_all(float *restrict v, size_t n, const float *restrict k)
{
    for (size_t i = 0; i < n; i++)
        v[i] += *k; /* *k is loaded once */
}

void rescale(float v[4])
{
    add_to_all(v, 4, &v[0]); /* compiles; the promise is broken */
}
]==],
    rust = [==[
use std::cell::Cell;

fn add_to_all(v: &mut [f32], k: &f32) {
    for x in v {
        *x += *k; // k cannot be one of them
    }
}

fn add_aliased(v: &[Cell<f32>], k: &Cell<f32>) {
    for x in v {
        x.set(x.get() + k.get()); // it may be
    }
}
]==],
    test = [==[
let mut v = [1.0, 2.0];
let k = v[0];
add_to_all(&mut v, &k);
assert_eq!(v, [2.0, 3.0]);
let c = Cell::from_mut(&mut v[..]).as_slice_of_cells();
add_aliased(c, &c[0]);
assert_eq!(v, [4.0, 7.0]);
]==],
    c_flags = "-Wno-restrict",
    changes = {
        "Every `&mut` is a checked restrict: while it is in use, nothing else reaches the object. The caller who breaks the promise in C is refused here (E0502), not miscompiled.",
        "The guarantee goes both ways: behind a `&` the value does not change, so the compiler keeps it in a register over any call. Breaking that in unsafe code is undefined behaviour, whatever the types are.",
        "Overlap that is meant needs a type that says so: `Cell` inside one thread, or indices. There is no aliasing by type as in C, so raw pointers of different types may overlap without -fno-strict-aliasing.",
    },
    codes = { "CONFLICT.use", "CONFLICT.assign", "CONFLICT.alias", "C.overlap" },
    exercise = "core/borrow-stale-cache",
    see = { "memcpy", "const", "swap" },
}
