fn table(fds: &[i32]) -> Peers {
    let p = Peers::default();
    for fd in fds {
        let admitted: bool = p.admit(*fd, |_| true);
        assert!(admitted);
    }
    p
}

fn inside(p: &Peers) -> Vec<i32> {
    p.fds.lock().unwrap().clone()
}

#[test]
fn who_is_allowed_comes_in() {
    let p = table(&[]);
    assert!(!p.admit(3, |_| false));
    assert!(p.admit(4, |fd| fd == 4));
    assert_eq!(inside(&p), [4]);
}

#[test]
fn a_full_table_asks_nobody() {
    let p = table(&[3, 4]);
    let mut asked = false;
    let admitted: bool = p.admit(5, |_| {
        asked = true;
        true
    });
    assert!(!admitted);
    assert!(!asked);
    assert_eq!(inside(&p), [3, 4]);
}

#[test]
fn nobody_waits_for_the_name_server() {
    let p = table(&[3]);
    let mut free = false;
    p.admit(4, |_| {
        free = p.fds.try_lock().is_ok();
        true
    });
    assert!(free, "the lock is held while the name server is asked");
}

/// What other threads do meanwhile is done here in the middle of the question, so that it
/// happens each time.
#[test]
fn two_come_in_while_the_third_is_looked_up() {
    let p = table(&[]);
    let mut came_in = 0;
    let third: bool = p.admit(5, |_| {
        if p.fds.try_lock().is_ok() {
            came_in += usize::from(p.admit(3, |_| true));
            came_in += usize::from(p.admit(4, |_| true));
        }
        true
    });
    came_in += usize::from(third);
    assert_eq!(inside(&p).len(), LIMIT);
    assert_eq!(came_in, LIMIT);
}
