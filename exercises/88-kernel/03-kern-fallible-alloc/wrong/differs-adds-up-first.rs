#[derive(Debug, PartialEq)]
pub struct Errno(pub i32);

pub const ENOMEM: Errno = Errno(-12);
pub const EINVAL: Errno = Errno(-22);

/// Expands the saved state of a device: runs of eight bytes of length, the low
/// one first, and the byte that is repeated.
pub fn image_expand(mut runs: &[u8]) -> Result<Vec<u8>, Errno> {
    if runs.len() % 9 != 0 {
        return Err(EINVAL);
    }
    let total = runs.chunks_exact(9).try_fold(0u64, |sum, run| {
        let (len, _) = run.split_first_chunk().ok_or(EINVAL)?;
        sum.checked_add(u64::from_le_bytes(*len)).ok_or(ENOMEM)
    })?;
    let mut img = Vec::new();
    img.try_reserve(total as usize).map_err(|_| ENOMEM)?;
    while !runs.is_empty() {
        let (run, rest) = runs.split_first_chunk().ok_or(EINVAL)?;
        let (&byte, rest) = rest.split_first().ok_or(EINVAL)?;
        let run = u64::from_le_bytes(*run);
        let run = usize::try_from(run).map_err(|_| ENOMEM)?;
        img.resize(img.len() + run, byte);
        runs = rest;
    }
    Ok(img)
}
