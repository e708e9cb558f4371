#[derive(Default)]
pub struct Stats {
    v: Vec<u32>,
}

#[unsafe(no_mangle)]
pub extern "C" fn stats_new() -> *mut Stats {
    Box::into_raw(Box::default())
}

/// # Safety
/// `s` is NULL or a live handle from `stats_new`; the same below.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn stats_push(s: *mut Stats, x: u32) -> i32 {
    // SAFETY: by contract
    match unsafe { s.as_mut() } {
        Some(s) => {
            s.v.push(x);
            0
        }
        None => -1,
    }
}

#[unsafe(no_mangle)]
pub unsafe extern "C" fn stats_sum(s: *const Stats) -> u64 {
    // SAFETY: by contract
    unsafe { s.as_ref() }.map_or(0, |s| s.v.iter().map(|&x| u64::from(x)).sum())
}

#[unsafe(no_mangle)]
pub unsafe extern "C" fn stats_free(s: *mut *mut Stats) {
    // SAFETY: by contract
    let Some(slot) = (unsafe { s.as_mut() }) else {
        return;
    };
    let p = std::mem::replace(slot, std::ptr::null_mut());
    if !p.is_null() {
        // SAFETY: from into_raw; the caller's pointer is NULL from now on
        drop(unsafe { Box::from_raw(p) });
    }
}
