use std::collections::HashSet;

#[derive(Default)]
pub struct Seen {
    ids: HashSet<u64>,
}

#[unsafe(no_mangle)]
pub extern "C" fn seen_new() -> *mut Seen {
    Box::into_raw(Box::default())
}

/// # Safety
/// `seen` is NULL or a handle from `seen_new()` that no other thread uses meanwhile; the same below.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn seen_add(seen: *mut Seen, id: u64) -> i32 {
    // SAFETY: by contract
    match unsafe { seen.as_mut() } {
        Some(seen) => i32::from(seen.ids.insert(id)),
        None => -1,
    }
}

/// # Safety
/// See `seen_add()`.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn seen_count(seen: *const Seen) -> usize {
    // SAFETY: by contract
    unsafe { seen.as_ref() }.map_or(0, |seen| seen.ids.len())
}

/// # Safety
/// `slot` is NULL or points to such a handle, of which no copy is used afterwards.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn seen_free(slot: *mut *mut Seen) {
    // SAFETY: by contract
    let Some(slot) = (unsafe { slot.as_mut() }) else {
        return;
    };
    let seen = std::mem::replace(slot, std::ptr::null_mut());
    if !seen.is_null() {
        // SAFETY: from into_raw() in seen_new(), and the caller's pointer to it is gone
        drop(unsafe { Box::from_raw(seen) });
    }
}
