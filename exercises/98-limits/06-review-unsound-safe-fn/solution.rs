/// The internet checksum.
fn sum(bytes: &[u8]) -> u16 {
    let mut sum: u32 = 0;
    for pair in bytes.chunks(2) {
        sum += u32::from(pair[0]) << 8;
        sum += pair.get(1).map_or(0, |&low| u32::from(low));
    }
    while sum >> 16 != 0 {
        sum = (sum & 0xffff) + (sum >> 16);
    }
    !sum as u16
}

/// The internet checksum of `n` bytes, for those who have only a pointer.
///
/// # Safety
///
/// `p` is not null, also where `n` is 0, and points to `n` initialised bytes that nobody
/// writes during the call.
pub unsafe fn checksum(p: *const u8, n: u16) -> u16 {
    // SAFETY: the caller has promised what `from_raw_parts` asks for
    sum(unsafe { std::slice::from_raw_parts(p, usize::from(n)) })
}

/// A frame begins with the length of what follows, in two bytes. None if it is cut off.
pub fn frame_sum(frame: &[u8]) -> Option<u16> {
    let (n, rest) = frame.split_first_chunk()?;
    let n = u16::from_be_bytes(*n);
    Some(sum(rest.get(..usize::from(n))?))
}
