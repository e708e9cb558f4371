pub struct Frame {
    pub kind: u8,
    pub len: u32,
    pub seq: u16,
}

/// # Safety
/// `f` points to a frame.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn frame_bytes(f: *const Frame) -> u32 {
    // SAFETY: by contract
    let f = unsafe { &*f };
    u32::from(f.kind) + f.len + u32::from(f.seq)
}
