#[test]
fn each_line_shows_its_own_name() {
    let mut t = Table::default();
    t.boot();
    let shown: String = t.show();
    assert_eq!(shown, "  0: timer\n  4: uart0\n  5: uart1\n");
}

#[test]
fn any_port_can_be_probed() {
    let mut t = Table::default();
    for port in [117, 3, 60_000] {
        t.probe(port);
    }
    let shown: String = t.show();
    assert_eq!(shown, "  7: uart3\n121: uart117\n60004: uart60000\n");
}

#[test]
fn a_second_table_has_its_own_lines() {
    let mut first = Table::default();
    first.probe(2);
    let mut second = Table::default();
    second.probe(3);
    drop(first);
    let shown: String = second.show();
    assert_eq!(shown, "  7: uart3\n");
}
