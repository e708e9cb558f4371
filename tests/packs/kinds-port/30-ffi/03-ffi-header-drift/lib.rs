#[repr(C)]
pub struct Ring {
    pub start: u16,
    pub used: u32,
    pub slot: [u64; 4],
}

/// # Safety
/// `r` points to a ring.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn ring_put(r: *mut Ring, x: u64) -> i64 {
    // SAFETY: by contract
    let r = unsafe { &mut *r };
    if r.used == 4 {
        return -1;
    }
    let at = (u32::from(r.start) + r.used) % 4;
    r.slot[at as usize] = x;
    r.used += 1;
    i64::from(at)
}

/// # Safety
/// The same.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn ring_room(r: *const Ring) -> u32 {
    // SAFETY: by contract
    4 - unsafe { &*r }.used
}
