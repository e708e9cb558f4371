use std::mem::offset_of;

/// How hosts are probed. Times are in milliseconds.
#[repr(C)]
pub struct ProbeOpts {
    pub port: u16,
    pub retries: u8,
    pub verbose: bool,
    pub interval: u32,
    pub timeout: u32,
}

const _: () = assert!(size_of::<ProbeOpts>() == 12);
const _: () = assert!(offset_of!(ProbeOpts, timeout) == 8);

/// How long it takes at most to probe that many hosts, one after the other.
///
/// # Safety
/// `opts` points to options.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn probe_budget(opts: *const ProbeOpts, hosts: u32) -> u64 {
    // SAFETY: by contract
    let opts = unsafe { &*opts };
    let retries = u64::from(opts.retries);
    let host = (retries + 1) * u64::from(opts.timeout) + retries * u64::from(opts.interval);

    if opts.verbose {
        eprintln!("port {}: {host} ms a host", opts.port);
    }
    host.saturating_mul(u64::from(hosts))
}
