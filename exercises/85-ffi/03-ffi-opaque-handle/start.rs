// Write what is behind seen.h: C holds a handle, and Rust owns what is behind it.
// Each unsafe block needs a `// SAFETY:` line, each unsafe fn a `# Safety` section.
use std::collections::HashSet;

#[derive(Default)]
pub struct Seen {
    ids: HashSet<u64>,
}

#[unsafe(no_mangle)]
pub extern "C" fn seen_new() -> *mut Seen {
    Box::new(Seen::default())
}

/// # Safety
/// `seen` is NULL or a handle from `seen_new()` that no other thread uses meanwhile; the same below.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn seen_add(seen: *mut Seen, id: u64) -> i32 {
    let seen: &mut Seen = seen;
    i32::from(seen.ids.insert(id))
}

/// # Safety
/// See `seen_add()`.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn seen_count(seen: *const Seen) -> usize {
    let seen: &Seen = seen;
    seen.ids.len()
}

/// # Safety
/// `slot` is NULL or points to such a handle, of which no copy is used afterwards.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn seen_free(slot: *mut *mut Seen) {
    drop(*slot);
}
