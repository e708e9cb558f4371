// Make each() hand a closure to route_each(): C takes a function and a void *.
// Each unsafe block needs a `// SAFETY:` line, each unsafe fn a `# Safety` section.
use std::ffi::{c_int, c_void};

#[repr(C)]
pub struct Route {
    pub dst: u32,
    pub metric: u16,
    pub plen: u8,
    pub up: u8,
}

pub type RouteFn = unsafe extern "C" fn(*const Route, *mut c_void) -> c_int;

unsafe extern "C" {
    /// Calls `f` for each route until it returns something other than 0.
    ///
    /// # Safety
    /// `f` may be called with `ud`; neither is used after the return.
    fn route_each(f: RouteFn, ud: *mut c_void) -> c_int;
}

/// Calls `f` for each route until it returns something other than 0.
fn each<F: FnMut(&Route) -> c_int>(f: F) -> c_int {
    // SAFETY: route_each() calls f with routes of its own
    unsafe { route_each(f, std::ptr::null_mut()) }
}

/// How many routes have a larger metric.
#[unsafe(no_mangle)]
pub extern "C" fn routes_over(metric: u16) -> usize {
    let mut n = 0;

    each(|r| {
        n += usize::from(r.metric > metric);
        0
    });
    n
}

/// The destination of the first that is down, 0 if all are up.
#[unsafe(no_mangle)]
pub extern "C" fn route_first_down() -> u32 {
    let mut dst = 0;

    each(|r| {
        if r.up == 0 {
            dst = r.dst;
        }
        c_int::from(r.up == 0)
    });
    dst
}
