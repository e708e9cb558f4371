// Lay the types out as lease.h has them.
// Each unsafe block needs a `// SAFETY:` line, each unsafe fn a `# Safety` section.
#[derive(Clone, Copy, PartialEq)]
pub enum LeaseState {
    Free,
    Offered,
    Bound,
}

pub struct Lease {
    pub mac: [u8; 6],
    pub ip: u32,
    pub vlan: u16,
    pub until: u64,
    pub state: LeaseState,
}

/// Frees the leases that ended at `now` or before; how many.
///
/// # Safety
/// `v` points to `n` leases, each with a state that is in the enum, and nobody else uses them
/// meanwhile; or it is NULL and `n` is 0.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn lease_expire(v: *mut Lease, n: usize, now: u64) -> usize {
    if v.is_null() {
        return 0;
    }
    // SAFETY: by contract, and v is not NULL
    let v = unsafe { std::slice::from_raw_parts_mut(v, n) };
    let mut freed = 0;

    for lease in v {
        if lease.state != LeaseState::Free && lease.until <= now {
            lease.state = LeaseState::Free;
            freed += 1;
        }
    }
    freed
}
