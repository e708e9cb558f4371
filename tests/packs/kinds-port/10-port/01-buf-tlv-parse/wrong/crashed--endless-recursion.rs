pub fn tlv_sum(b: &[u8]) -> i64 {
    match b {
        [] => 0,
        _ => tlv_sum(b) + 1,
    }
}
