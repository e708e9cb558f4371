#[test]
fn reports_and_counts() {
    let (report, len): (String, usize) = run("backup");
    assert_eq!(report, "backup: done");
    assert_eq!(len, 6);
}

#[test]
fn a_name_may_be_empty() {
    let (report, len): (String, usize) = run("");
    assert_eq!(report, ": done");
    assert_eq!(len, 0);
}
