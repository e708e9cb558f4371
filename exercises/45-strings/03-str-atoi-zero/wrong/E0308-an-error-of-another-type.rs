// Make this build: what is no number of workers must come out as an error.
use std::num::ParseIntError;

/// The worker that serves a client, by the number in the configuration.
pub fn worker_for(client: u32, workers: &str) -> Result<u32, ParseIntError> {
    let n: u32 = workers.parse::<u32>()?;
    if n == 0 {
        return Err("zero");
    }

    Ok(client % n)
}
