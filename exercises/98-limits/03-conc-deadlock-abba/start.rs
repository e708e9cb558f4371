// This builds, and a test finds that it takes its locks in two orders. Give it one.
use std::sync::Mutex;

/// The tasks that one processor is to run.
#[derive(Default)]
pub struct Runq {
    pub tasks: Mutex<Vec<u32>>,
}

/// Both locks at once: a task is always in exactly one queue.
pub fn migrate(cpu: &[Runq], from: usize, to: usize) {
    if from == to {
        return;
    }
    let mut source = cpu[from].tasks.lock().unwrap();
    let mut target = cpu[to].tasks.lock().unwrap();
    target.extend(source.pop());
}

/// Tasks in all queues, at one moment.
pub fn total(cpu: &[Runq]) -> usize {
    let all: Vec<_> = cpu.iter().map(|q| q.tasks.lock().unwrap()).collect();
    all.iter().map(|tasks| tasks.len()).sum()
}
