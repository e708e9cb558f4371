#[derive(Debug, PartialEq)]
pub struct Errno(pub i32);

pub const ENOMEM: Errno = Errno(-12);
pub const EINVAL: Errno = Errno(-22);

/// Expands the saved state of a device: runs of eight bytes of length, the low
/// one first, and the byte that is repeated.
pub fn image_expand(mut runs: &[u8]) -> Result<Vec<u8>, Errno> {
    let mut img = Vec::new();
    while !runs.is_empty() {
        let (run, rest) = runs.split_first_chunk().ok_or(EINVAL)?;
        let (&byte, rest) = rest.split_first().ok_or(EINVAL)?;
        let run = u64::from_le_bytes(*run);
        img.try_reserve(run).map_err(|_| ENOMEM)?;
        img.resize(img.len() + run as usize, byte);
        runs = rest;
    }
    Ok(img)
}
