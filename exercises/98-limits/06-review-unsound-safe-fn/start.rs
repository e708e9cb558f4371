// This builds, and safe code can read past the end with it. See to it that none can. The
// drivers that have a pointer and a length call `checksum` on.
// Each unsafe block needs a `// SAFETY:` line, each unsafe fn a `# Safety` section.

/// The internet checksum of `n` bytes; the caller knows that there are so many.
pub fn checksum(p: *const u8, n: u16) -> u16 {
    let bytes = unsafe { std::slice::from_raw_parts(p, usize::from(n)) };
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

/// A frame begins with the length of what follows, in two bytes. None if it is cut off.
pub fn frame_sum(frame: &[u8]) -> Option<u16> {
    if frame.len() < 2 {
        return None;
    }
    let n = u16::from_be_bytes([frame[0], frame[1]]);
    Some(checksum(frame[2..].as_ptr(), n))
}
