use std::ffi::{c_char, CString};

unsafe extern "C" {
    fn hash(name: *const c_char) -> u32;
}

pub(super) fn run_c(input: &[u8]) -> u32 {
    let name = CString::new(input).unwrap_or_default();
    // SAFETY: ends with a NUL
    unsafe { hash(name.as_ptr()) }
}

pub(super) fn run_rust(input: &[u8]) -> u32 {
    super::answer::hash(input)
}

pub(super) fn valid(input: &[u8]) -> bool {
    !input.contains(&0)
}

pub(super) fn show(input: &[u8]) -> String {
    format!("\"{}\"", input.escape_ascii())
}

#[allow(dead_code)]
pub(super) fn parse(text: &str) -> Result<Vec<u8>, String> {
    let mut bytes = Vec::new();
    let mut rest = text.as_bytes();
    while let [first, after @ ..] = rest {
        rest = after;
        if let Some(digits) = after.strip_prefix(b"x").filter(|_| *first == b'\\') {
            let hex = digits.get(..2).and_then(|d| std::str::from_utf8(d).ok());
            let byte = hex.and_then(|h| u8::from_str_radix(h, 16).ok());
            bytes.push(byte.ok_or("two hexadecimal digits must follow \\x")?);
            rest = &digits[2..];
        } else {
            bytes.push(*first);
        }
    }
    Ok(bytes)
}
