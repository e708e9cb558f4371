unsafe extern "C" {
    fn record_check(p: *const u8, n: usize) -> u8;
}

pub(super) fn run_c(input: &[u8]) -> u8 {
    // SAFETY: pointer and length are of one slice
    unsafe { record_check(input.as_ptr(), input.len()) }
}

pub(super) fn run_rust(input: &[u8]) -> u8 {
    super::answer::record_check(input)
}

pub(super) fn valid(_: &[u8]) -> bool {
    true
}

pub(super) fn show(input: &[u8]) -> String {
    format!("{} bytes: {input:02x?}", input.len())
}
