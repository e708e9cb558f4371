// Make this build: the worker reads its job after start has returned.

use std::sync::Mutex;
use std::thread::{self, JoinHandle};

pub struct Job {
    pub port: u32,
    pub retries: u32,
}

/// Held until start-up is complete.
pub static BOOT: Mutex<()> = Mutex::new(());

fn serve(job: &Job) -> String {
    drop(BOOT.lock());
    format!("port {}, {} retries", job.port, job.retries)
}

/// Starts a worker, which serves when start-up is complete.
pub fn start(port: u32) -> JoinHandle<String> {
    let job = Job { port, retries: 3 };
    let line = thread::scope(|s| s.spawn(|| serve(&job)).join().unwrap());

    thread::spawn(move || line)
}
