use std::panic::{AssertUnwindSafe, catch_unwind, resume_unwind};

fn queues(cpu: &[&[u32]]) -> Vec<Runq> {
    let queue = |tasks: &&[u32]| Runq {
        tasks: Mutex::new(tasks.to_vec()),
    };
    cpu.iter().map(queue).collect()
}

fn tasks(q: &Runq) -> Vec<u32> {
    q.tasks.lock().unwrap_or_else(|broken| broken.into_inner()).clone()
}

/// A panic that comes of a poisoned lock is part of these tests, and is not printed.
fn quiet() {
    static ONCE: std::sync::Once = std::sync::Once::new();
    ONCE.call_once(|| {
        let usual = std::panic::take_hook();
        std::panic::set_hook(Box::new(move |info| {
            if !info.to_string().contains("PoisonError") {
                usual(info);
            }
        }));
    });
}

/// Queue 0 is poisoned, so that migrate() panics where it takes that lock. Which lock it had
/// by then is seen from what is poisoned afterwards; nothing can hang.
fn stopped_at_0(from: usize, to: usize) -> Vec<Runq> {
    quiet();
    let cpu = queues(&[&[11, 12], &[21, 22]]);
    let _ = catch_unwind(AssertUnwindSafe(|| {
        let _held = cpu[0].tasks.lock().unwrap();
        resume_unwind(Box::new("a thread dies with the lock of queue 0"));
    }));
    let call = catch_unwind(AssertUnwindSafe(|| migrate(&cpu, from, to)));
    assert!(call.is_err(), "lock().unwrap() of a poisoned queue panics");
    cpu
}

#[test]
fn the_last_task_moves() {
    let cpu = queues(&[&[11, 12], &[21]]);
    migrate(&cpu, 0, 1);
    assert_eq!(tasks(&cpu[0]), [11]);
    assert_eq!(tasks(&cpu[1]), [21, 12]);
    migrate(&cpu, 1, 0);
    assert_eq!(tasks(&cpu[0]), [11, 12]);
    assert_eq!(tasks(&cpu[1]), [21]);
}

#[test]
fn an_empty_queue_gives_nothing() {
    let cpu = queues(&[&[], &[21]]);
    migrate(&cpu, 0, 1);
    migrate(&cpu, 1, 1);
    assert_eq!(tasks(&cpu[1]), [21]);
    let all: usize = total(&cpu);
    assert_eq!(all, 1);
}

#[test]
fn a_task_is_always_in_one_queue() {
    for (from, to) in [(0, 1), (1, 0)] {
        let cpu = stopped_at_0(from, to);
        assert_eq!(tasks(&cpu[0]), [11, 12]);
        assert_eq!(tasks(&cpu[1]), [21, 22]);
    }
}

#[test]
fn both_directions_take_the_locks_in_one_order() {
    let up: bool = stopped_at_0(0, 1)[1].tasks.is_poisoned();
    let down: bool = stopped_at_0(1, 0)[1].tasks.is_poisoned();
    assert_eq!(up, down, "one direction holds lock 1 while it takes lock 0");
}
