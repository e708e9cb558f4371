#[test]
fn a_refused_address_leaves_room() {
    let p = Peers::default();
    for fd in 3..10 {
        assert!(!p.admit(fd, |_| false));
    }
    assert!(p.admit(10, |_| true));
    assert!(p.admit(11, |_| true));
    assert!(!p.admit(12, |_| true));
    let fds: Vec<i32> = p.fds.lock().unwrap().clone();
    assert_eq!(fds, [10, 11]);
}

#[test]
fn a_refused_address_leaves_room_for_who_came_meanwhile() {
    let p = Peers::default();
    let third: bool = p.admit(5, |_| {
        if p.fds.try_lock().is_ok() {
            p.admit(3, |_| true);
        }
        false
    });
    assert!(!third);
    assert!(p.admit(4, |_| true));
    let fds: Vec<i32> = p.fds.lock().unwrap().clone();
    assert_eq!(fds, [3, 4]);
}

#[test]
fn eight_threads_do_not_pass_the_limit() {
    let p = Peers::default();
    let slow = |_| {
        std::thread::yield_now();
        true
    };
    let came_in: usize = std::thread::scope(|s| {
        let p = &p;
        let calls: Vec<_> = (3..11).map(|fd| s.spawn(move || p.admit(fd, slow))).collect();
        calls.into_iter().map(|c| usize::from(c.join().unwrap())).sum()
    });
    let inside: usize = p.fds.lock().unwrap().len();
    assert_eq!((came_in, inside), (LIMIT, LIMIT));
}
