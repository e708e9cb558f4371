#[repr(C)]
#[derive(Clone, Copy)]
pub struct Peak {
    pub at: usize,
    pub value: i16,
}

/// # Safety
/// `v` points to `n` numbers, `out` to a peak.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn stats_peak(v: *const i16, n: usize, out: *mut Peak) -> bool {
    // SAFETY: by contract
    let v = unsafe { std::slice::from_raw_parts(v, n) };
    let Some((at, &value)) = v.iter().enumerate().max_by_key(|&(_, x)| x) else {
        return false;
    };
    // SAFETY: by contract
    unsafe { *out = Peak { at, value } };
    true
}
