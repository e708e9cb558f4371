#![deny(unused_must_use)]

use std::io::{self, Write};

/// Writes the new file and puts it in the place of the old one. Where that
/// fails, the old one stays.
pub fn save(
    next: &mut impl Write,
    leases: &str,
    rename: impl FnOnce() -> io::Result<()>,
) -> io::Result<()> {
    if next.write_all(leases.as_bytes()) != 0 {
        return Err(io::Error::last_os_error());
    }
    next.flush()?;
    rename()
}
