use std::ffi::c_int;

unsafe extern "C" {
    fn shard_of(key: c_int) -> c_int;
}

fn key_of(input: &[u8]) -> i32 {
    i32::from_le_bytes(input.try_into().unwrap_or_default())
}

pub(super) fn run_c(input: &[u8]) -> i32 {
    // SAFETY: defined for every int
    unsafe { shard_of(key_of(input)) }
}

pub(super) fn run_rust(input: &[u8]) -> i32 {
    super::answer::shard_of(key_of(input))
}

pub(super) fn valid(input: &[u8]) -> bool {
    input.len() == 4
}

pub(super) fn show(input: &[u8]) -> String {
    key_of(input).to_string()
}

#[allow(dead_code)]
pub(super) fn parse(text: &str) -> Result<Vec<u8>, String> {
    let key: i32 = text
        .trim()
        .parse()
        .map_err(|_| "a key is a number, like 12 or -12")?;
    Ok(key.to_le_bytes().to_vec())
}
