#[test]
fn a_disk_is_named() {
    let line: String = report(1, 3);
    assert_eq!(line, "nvme1n1: 3 errors");
    assert_eq!(report(0, 0), "nvme0n1: 0 errors");
}

#[test]
fn a_negative_id_means_all() {
    let line: String = report(-1, 7);
    assert_eq!(line, "all disks: 7 errors");
    assert_eq!(report(i32::MIN, 1), "all disks: 1 errors");
}

#[test]
fn a_long_name_is_whole() {
    let line: String = report(i32::MAX, u32::MAX);
    assert_eq!(line, "nvme2147483647n1: 4294967295 errors");
}
