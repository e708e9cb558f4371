use std::mem;

#[derive(Default)]
pub struct Queue {
    pub job: Vec<i32>,
}

/// Appends the jobs of `from` to `to`; `from` is empty afterwards.
fn splice(to: &mut Queue, from: &mut Queue) {
    to.job.append(&mut from.job);
}

/// Before sleep: all jobs go to the CPU that stays awake.
pub fn park(cpu: &mut [Queue], awake: usize) {
    for i in 0..cpu.len() {
        let mut parked = mem::take(&mut cpu[i]);
        splice(&mut cpu[awake], &mut parked);
    }
}
