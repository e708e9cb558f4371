fn lab() -> Table {
    let route = |net, mask, port| Route { net, mask, port };
    Table::new(vec![
        route(0x0a00_0000, 0xff00_0000, 2),
        route(0xc0a8_0000, 0xffff_0000, 3),
    ])
}

#[test]
fn an_address_has_its_port() {
    let t = lab();
    let port: Option<u16> = t.lookup(0xc0a8_0117);
    assert_eq!(port, Some(3));
    assert_eq!(t.lookup(0x0a01_0203), Some(2));
    assert_eq!(t.lookup(0x0808_0808), None);
}

#[test]
fn hits_are_counted_and_misses_are_not() {
    let t = lab();
    for addr in [0x0a00_0001, 0x0808_0808, 0xc0a8_0001, 0x0a00_0002] {
        t.lookup(addr);
    }
    let hits: u32 = t.hits();
    assert_eq!(hits, 3);
}

#[test]
fn two_readers_share_the_table() {
    let t = lab();
    let (a, b) = (&t, &t);
    assert_eq!(a.lookup(0x0a00_0001), Some(2));
    assert_eq!(b.lookup(0xc0a8_0001), Some(3));
    assert_eq!((a.hits(), b.hits()), (2, 2));
}

#[test]
fn each_table_counts_for_itself() {
    let (s, t) = (lab(), lab());
    s.lookup(0x0a00_0001);
    assert_eq!((s.hits(), t.hits()), (1, 0));
}
