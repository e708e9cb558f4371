#[test]
fn a_level_is_a_number() {
    let n: Result<u8, Fault> = level(" 7 ");
    assert_eq!(n, Ok(7));
}

#[test]
fn anything_else_is_fault_17() {
    let n: Result<u8, Fault> = level("256");
    assert_eq!(n, Err(Fault::new(17)));
}
