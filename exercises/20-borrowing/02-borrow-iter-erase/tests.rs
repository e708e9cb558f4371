fn table(leases: &[(&str, u32)]) -> Vec<Lease> {
    let lease = |&(host, expires): &(&str, u32)| Lease {
        host: host.to_string(),
        expires,
    };
    leases.iter().map(lease).collect()
}

fn hosts(t: &[Lease]) -> Vec<&str> {
    t.iter().map(|l| l.host.as_str()).collect()
}

#[test]
fn the_last_one_runs_out_too() {
    let mut t = table(&[("printer", 10), ("nas", 99), ("laptop", 20)]);
    assert_eq!(reap(&mut t, 50), 2);
    assert_eq!(hosts(&t), ["nas"]);
}

#[test]
fn neighbours_both_go() {
    let mut t = table(&[("printer", 10), ("laptop", 20), ("nas", 99)]);
    assert_eq!(reap(&mut t, 50), 2);
    assert_eq!(hosts(&t), ["nas"]);
}

#[test]
fn a_lease_ends_at_its_second() {
    let mut t = table(&[("nas", 50), ("tv", 51)]);
    assert_eq!(reap(&mut t, 50), 1);
    assert_eq!(hosts(&t), ["tv"]);
}

#[test]
fn the_others_keep_their_order_and_their_memory() {
    let mut t = table(&[("a", 1), ("b", 9), ("c", 1), ("d", 9), ("e", 9)]);
    let old: Vec<_> = t.iter().map(|l| l.host.as_ptr()).collect();
    assert_eq!(reap(&mut t, 5), 2);
    assert_eq!(hosts(&t), ["b", "d", "e"]);
    let new: Vec<_> = t.iter().map(|l| l.host.as_ptr()).collect();
    assert_eq!(new, [old[1], old[3], old[4]]);
}

#[test]
fn an_empty_table_and_a_full_reap() {
    assert_eq!(reap(&mut Vec::new(), 5), 0);
    let mut t = table(&[("a", 1), ("b", 2), ("c", 3)]);
    assert_eq!(reap(&mut t, 5), 3);
    assert!(t.is_empty());
}
