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

use std::alloc::{GlobalAlloc, Layout, System};

/// Long enough for nothing else that a worker may allocate to be as large.
const LONG: usize = 4096;

std::thread_local! {
    static COPIES: std::cell::Cell<usize> = const { std::cell::Cell::new(0) };
}

/// malloc() and free(), counting the blocks in which the long word has room.
struct Counting;

unsafe impl GlobalAlloc for Counting {
    unsafe fn alloc(&self, layout: Layout) -> *mut u8 {
        COPIES.set(COPIES.get() + usize::from(layout.size() >= LONG));
        unsafe { System.alloc(layout) }
    }

    unsafe fn dealloc(&self, block: *mut u8, layout: Layout) {
        unsafe { System.dealloc(block, layout) }
    }
}

#[global_allocator]
static COUNTING: Counting = Counting;

#[test]
fn eight_workers_share_one_copy_of_the_word() {
    let word = "x".repeat(LONG);
    let before = COPIES.get();
    let hits: usize = pool_run(8, &word, &JOURNAL);
    let copies = COPIES.get() - before;
    assert_eq!(hits, 0);
    assert!(copies <= 1, "the word was copied {copies} times");
}
