fn tallied(inbox: &[&str]) -> Stats {
    let mut st = Stats::default();
    for msg in inbox {
        st.tally(msg);
    }
    st
}

#[test]
fn known_facilities_are_counted() {
    let st = tallied(&["<38>sshd: session opened", "<86>sudo: no tty", "<33>su: root"]);
    assert_eq!(st.seen[4], 2);
    assert_eq!(st.seen[10], 1);
    assert_eq!(st.odd, 0);
}

#[test]
fn no_priority_is_odd() {
    let st = tallied(&["sshd: session opened", "<sshd", "<>", "<256>su", "<-8>su", ""]);
    assert_eq!(st.odd, 6);
}

#[test]
fn an_unknown_facility_is_odd() {
    let st = tallied(&["<100>ntpd: step 0.3 s"]);
    assert_eq!(st.odd, 1);
    assert_eq!(st.seen, [0; FACILITIES]);
}

#[test]
fn what_comes_behind_it_is_counted() {
    let st = tallied(&["<38>sshd: session opened", "<100>ntpd: step 0.3 s", "<38>sshd: closed"]);
    assert_eq!(st.seen[4], 2);
    assert_eq!(st.odd, 1);
}
