#![deny(unused_must_use)]

use std::io::{self, Write};

/// Writes the new file and puts it in the place of the old one. Where that
/// fails, the old one stays.
pub fn save(
    next: &mut impl Write,
    leases: &str,
    rename: impl FnOnce() -> io::Result<()>,
) -> io::Result<()> {
    next.write_all(leases.as_bytes())?;
    next.flush()?;
    rename()
}
