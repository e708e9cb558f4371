use std::sync::Mutex;

pub const PORTS: usize = 4;

/// The port or the speed does not exist.
#[derive(Debug, PartialEq)]
pub struct Invalid;

/// A switch.
#[derive(Default)]
pub struct Switch {
    speed: Mutex<[u32; PORTS]>,
}

impl Switch {
    /// Sets the speed of a port, or changes nothing.
    pub fn set(&self, port: usize, mbit: u32) -> Result<(), Invalid> {
        if port >= PORTS {
            return Err(Invalid);
        }
        let mut speed = self.speed.lock().unwrap();
        if !matches!(mbit, 10 | 100 | 1000) {
            return Err(Invalid);
        }
        speed[port] = mbit;
        Ok(())
    }
}

fn main() {
    let s = Switch::default();

    if s.set(12, 100).is_err() {
        eprintln!("port 12: no such port");
    }
}
