use std::ffi::c_char;

unsafe extern "C" {
    fn journal_crc(crc: u32, p: *const c_char, n: usize) -> u32;
}

fn c_crc(crc: u32, b: &[u8]) -> u32 {
    // SAFETY: pointer and length are of one slice
    unsafe { journal_crc(crc, b.as_ptr().cast(), b.len()) }
}

// The sum of the whole record, and of the record in two pieces.
#[derive(PartialEq)]
pub(super) struct Sums(u32, u32);

impl std::fmt::Debug for Sums {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "{:08x} (in two pieces: {:08x})", self.0, self.1)
    }
}

fn sums(crc: fn(u32, &[u8]) -> u32, input: &[u8]) -> Sums {
    let (head, tail) = input.split_at(input.len() / 2);
    Sums(crc(0, input), crc(crc(0, head), tail))
}

pub(super) fn run_c(input: &[u8]) -> Sums {
    sums(c_crc, input)
}

pub(super) fn run_rust(input: &[u8]) -> Sums {
    sums(super::answer::journal_crc, input)
}

pub(super) fn valid(_: &[u8]) -> bool {
    true
}

pub(super) fn show(input: &[u8]) -> String {
    format!("b\"{}\"", input.escape_ascii())
}
