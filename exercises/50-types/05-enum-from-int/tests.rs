#[test]
fn each_operation_has_its_number() {
    let ops: [Result<Op, u8>; 4] = [0, 1, 2, 3].map(Op::try_from);
    assert_eq!(ops, [Op::Read, Op::Write, Op::Flush, Op::Trim].map(Ok));
}

#[test]
fn every_other_byte_comes_back() {
    for byte in 4..=u8::MAX {
        assert_eq!(Op::try_from(byte), Err(byte));
    }
}

#[test]
fn a_request_is_read_from_the_wire() {
    let request: Result<Request, u8> = parse(&[0x01, 0, 0, 0x20, 0]);
    assert_eq!(request, Ok(Request { op: Op::Write, sector: 0x2000 }));
}

#[test]
fn a_request_of_a_newer_client_is_refused() {
    assert_eq!(parse(&[0x07, 0, 0, 0x20, 0]), Err(0x07));
}
