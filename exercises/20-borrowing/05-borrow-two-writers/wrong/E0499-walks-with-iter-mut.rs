// Make this build: nobody may lose a job, whichever CPU stays awake.

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
    for from in cpu.iter_mut() {
        splice(&mut cpu[awake], from);
    }
}
