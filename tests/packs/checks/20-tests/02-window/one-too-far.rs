use std::ops::Range;

/// The bytes from `start` on, `len` of them, if a buffer of `size` bytes has them.
pub fn window(start: usize, len: usize, size: usize) -> Option<Range<usize>> {
    let end = start.checked_add(len)?;
    if end <= size + 1 {
        Some(start..end)
    } else {
        None
    }
}
