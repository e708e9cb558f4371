use std::ffi::c_char;
use std::fmt;

unsafe extern "C" {
    fn b64_decode(buf: *mut c_char, n: usize) -> usize;
}

#[derive(PartialEq)]
pub(super) struct Bytes(Vec<u8>);

impl fmt::Debug for Bytes {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{} bytes: {:02x?}", self.0.len(), self.0)
    }
}

// What the first bytes of the buffer are, as many as are returned.
fn decoded(input: &[u8], call: impl FnOnce(&mut [u8]) -> usize) -> Bytes {
    let mut buf = input.to_vec();
    let n = call(&mut buf);
    assert!(n <= buf.len(), "{n} bytes are returned of a buffer of {}", buf.len());
    buf.truncate(n);
    Bytes(buf)
}

pub(super) fn run_c(input: &[u8]) -> Bytes {
    // SAFETY: pointer and length are of one slice
    decoded(input, |buf| unsafe { b64_decode(buf.as_mut_ptr().cast(), buf.len()) })
}

pub(super) fn run_rust(input: &[u8]) -> Bytes {
    decoded(input, super::answer::b64_decode)
}

pub(super) fn valid(_: &[u8]) -> bool {
    true
}

pub(super) fn show(input: &[u8]) -> String {
    format!("\"{}\"", input.escape_ascii())
}
