#[repr(C)]
pub struct Range {
    pub first: u64,
    pub last: u64,
}

/// Whether `at` is in the range; writes how far behind its first it is.
///
/// # Safety
/// `range` points to a range, `offset` to where the offset goes.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn range_find(range: *const Range, at: u64, offset: *mut u64) -> bool {
    // SAFETY: by contract
    let range = unsafe { &*range };
    if at < range.first || at > range.last {
        return false;
    }
    // SAFETY: by contract
    unsafe { *offset = at - range.first };
    true
}
