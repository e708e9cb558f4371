use std::sync::{Arc, mpsc};
use std::thread;
use std::time::Duration;

/// In a thread of its own, so that a lock that is never released is seen.
fn ask(cache: &Arc<Cache>) -> Option<u64> {
    let (tx, rx) = mpsc::channel();
    let cache = Arc::clone(cache);
    thread::spawn(move || {
        let share: u64 = cache.permille();
        tx.send(share)
    });
    rx.recv_timeout(Duration::from_secs(2)).ok()
}

#[test]
fn permille_comes_back() {
    let cache = Arc::new(Cache::default());
    for i in 0..1000 {
        cache.lookup(i % 4 != 0);
    }
    let share = ask(&cache).expect("permille() has not returned after 2 s");
    assert_eq!(share, 750);
}

#[test]
fn without_lookups_there_are_no_hits() {
    let share: u64 = Cache::default().permille();
    assert_eq!(share, 0);
}

#[test]
fn both_numbers_are_of_one_moment() {
    let cache = Arc::new(Cache::default());
    cache.lookup(true);
    if ask(&cache).is_none() {
        return; // permille_comes_back tells of it
    }
    let counting = Arc::clone(&cache);
    let worker = thread::spawn(move || (0..20_000).for_each(|_| counting.lookup(true)));
    while !worker.is_finished() {
        let share: u64 = cache.permille();
        assert_eq!(share, 1000);
    }
    worker.join().unwrap();
}
