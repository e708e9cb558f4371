pub fn tlv_sum(b: &[u8]) -> i64 {
    let mut i = 0;
    while i < b.len() {
        if b[i] == 0 {
            break;
        }
    }
    i = b.len();
    i as i64
}
