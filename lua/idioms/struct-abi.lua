return {
    name = "struct-abi", group = "Preprocessor and files of source", title = "a struct and a callback shared with C",
    words = { "repr(C) struct", "C struct from Rust", "callback from C", "trampoline", "extern fn pointer" },
    c = [==[
struct item { int32_t key; void *data; };

typedef int32_t (*item_fn)(const struct item *, void *ctx);

int32_t each(const struct item *v, size_t n, item_fn f, void *ctx)
{
    int32_t rc = 0;

    for (size_t i = 0; i < n && !rc; i++)
        rc = f(&v[i], ctx);
    return rc;
}
]==],
    rust = [==[
use std::ffi::c_void;

#[repr(C)]
struct Item {
    key: i32,
    data: *mut c_void,
}

type ItemFn = extern "C" fn(*const Item, *mut c_void) -> i32;

// The one function that knows the type behind ctx: F.
extern "C" fn call<F: FnMut(&Item) -> bool>(
    item: *const Item,
    ctx: *mut c_void,
) -> i32 {
    // SAFETY: `callback` below made ctx from a &mut F that is alive
    let (item, f) = unsafe { (&*item, &mut *ctx.cast::<F>()) };
    i32::from(f(item))
}

fn callback<F: FnMut(&Item) -> bool>(
    f: &mut F,
) -> (ItemFn, *mut c_void) {
    (call::<F>, (&raw mut *f).cast())
}
]==],
    test = [==[
let mut keys = vec![];
let mut f = |item: &Item| {
    keys.push(item.key);
    item.key == 2
};
let (run, ctx) = callback(&mut f);
let item = |key| Item {
    key,
    data: std::ptr::null_mut(),
};
assert_eq!((run(&item(1), ctx), run(&item(2), ctx)), (0, 1));
assert_eq!(keys, [1, 2]);
assert_eq!(size_of::<Option<ItemFn>>(), size_of::<usize>());
]==],
    changes = {
        "A struct needs #[repr(C)] to have C's layout. It may hold integers, floats, raw pointers, other such structs and Option<extern \"C\" fn>, which is the pointer that may be NULL; a Vec or a &str means nothing to C.",
        "A closure cannot cross as it is, but its address can: a generic extern \"C\" fn is the trampoline, instantiated once for each closure type, and ctx is the closure.",
        "C must not call after the closure is gone: tie the registration to an object whose Drop unregisters, or give C a Box::into_raw.",
    },
    codes = { "improper_ctypes_definitions" },
    see = { "extern-c", "void-ctx", "opaque" },
}
