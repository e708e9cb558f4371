#[test]
fn fine() {
    assert!(true);
}
