use std::num::{NonZeroU32, ParseIntError};

/// The worker that serves a client, by the number in the configuration.
pub fn worker_for(client: u32, workers: &str) -> Result<u32, ParseIntError> {
    let n: NonZeroU32 = workers.parse()?;

    Ok(client % n)
}
