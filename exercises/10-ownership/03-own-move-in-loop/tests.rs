const JOURNAL: [&str; 6] = [
    "sda: read error",
    "eth0: link up",
    "sdb: read error",
    "cpu0: throttled",
    "eth0: rx error",
    "usb1: reset",
];

#[test]
fn three_workers_see_every_line_once() {
    assert_eq!(pool_run(3, "error", &JOURNAL), 3);
}

#[test]
fn the_sum_does_not_depend_on_the_workers() {
    for workers in 1..=8 {
        let hits = pool_run(workers, "eth0", &JOURNAL);
        assert_eq!(hits, 2, "with {workers} workers");
    }
}

#[test]
fn the_last_worker_still_knows_the_word() {
    assert_eq!(pool_run(6, "reset", &JOURNAL), 1);
}

#[test]
fn an_empty_journal_has_no_hits() {
    assert_eq!(pool_run(2, "error", &[]), 0);
}
