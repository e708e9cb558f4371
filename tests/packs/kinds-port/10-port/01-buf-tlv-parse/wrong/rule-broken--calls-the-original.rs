mod c {
    unsafe extern "C" {
        pub fn tlv_sum(p: *const u8, n: usize) -> i64;
    }
}

pub fn tlv_sum(b: &[u8]) -> i64 {
    // SAFETY: one slice
    unsafe { c::tlv_sum(b.as_ptr(), b.len()) }
}
