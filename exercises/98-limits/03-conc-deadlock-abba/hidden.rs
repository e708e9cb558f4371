fn three() -> Vec<Runq> {
    let queue = |task| Runq {
        tasks: Mutex::new(vec![task]),
    };
    [1, 2, 3].map(queue).into()
}

/// As in tests.rs, for each pair of three queues, and for total().
#[test]
fn every_pair_and_the_total_keep_to_one_order() {
    use std::panic::{AssertUnwindSafe, catch_unwind, resume_unwind, set_hook, take_hook};
    let usual = take_hook();
    set_hook(Box::new(move |info| {
        if !info.to_string().contains("PoisonError") {
            usual(info);
        }
    }));
    let mut seen = std::collections::HashSet::new();
    for broken in 0..3 {
        for (from, to) in [(0, 1), (1, 0), (0, 2), (2, 0), (1, 2), (2, 1)] {
            let cpu = three();
            let _ = catch_unwind(AssertUnwindSafe(|| {
                let _held = cpu[broken].tasks.lock().unwrap();
                resume_unwind(Box::new("poison"));
            }));
            let _ = catch_unwind(AssertUnwindSafe(|| migrate(&cpu, from, to)));
            for (held, q) in cpu.iter().enumerate() {
                if held != broken && q.tasks.is_poisoned() {
                    seen.insert((held, broken));
                }
            }
            let _ = catch_unwind(AssertUnwindSafe(|| total(&cpu)));
            for (held, q) in cpu.iter().enumerate() {
                if held != broken && q.tasks.is_poisoned() {
                    seen.insert((held, broken));
                }
            }
        }
    }
    for (a, b) in [(0, 1), (0, 2), (1, 2)] {
        assert!(!(seen.contains(&(a, b)) && seen.contains(&(b, a))), "{a} and {b}, both ways");
    }
}
