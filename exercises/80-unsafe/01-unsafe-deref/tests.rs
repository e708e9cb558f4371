fn registry() -> Registry {
    let mut r = Registry::empty();
    r.add(0x10d3, "e1000e");
    r.add(0x1533, "igb");
    r.add(0x100e, "e1000");
    r
}

#[test]
fn every_driver_is_found() {
    let r = registry();
    let last: Option<&'static str> = r.find(0x100e);
    assert_eq!(last, Some("e1000"));
    assert_eq!(r.find(0x1533), Some("igb"));
    assert_eq!(r.find(0x10d3), Some("e1000e"));
}

#[test]
fn an_unknown_id_has_no_driver() {
    let none: Option<&'static str> = registry().find(0x8086);
    assert_eq!(none, None);
}

#[test]
fn an_empty_registry_has_no_driver() {
    let none: Option<&'static str> = Registry::empty().find(0x10d3);
    assert_eq!(none, None);
}

#[test]
fn a_later_driver_hides_an_earlier_one() {
    let mut r = registry();
    r.add(0x10d3, "vfio-pci");
    assert_eq!(r.find(0x10d3), Some("vfio-pci"));
}
