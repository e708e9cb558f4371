// Make this build without split_at_mut, which is this very function: seal() writes to both
// parts, and they do not overlap.
// Each unsafe block needs a `// SAFETY:` line, each unsafe fn a `# Safety` section.

/// Header and body of one frame; `None` if the header does not fit.
pub fn split(frame: &mut [u8], hlen: usize) -> Option<(&mut [u8], &mut [u8])> {
    Some((&mut frame[..hlen], &mut frame[hlen..]))
}

/// Hides the body behind a mask and puts its sum into the header.
pub fn seal(frame: &mut [u8], mask: u8) -> Option<()> {
    let hlen = usize::from(*frame.first()?);
    let (head, body) = split(frame, hlen)?;
    let sum = head.get_mut(1)?;

    *sum = 0;
    for b in body {
        *sum = sum.wrapping_add(*b);
        *b ^= mask;
    }
    Some(())
}
