use super::answer::Reading;

#[repr(C)]
#[derive(Default)]
struct CReading {
    whole: i32,
    tenth: i32,
    row: i32,
}

unsafe extern "C" {
    fn convert(reg: i16, out: *mut CReading);
}

/// What is compared, with the names of the fields.
#[derive(PartialEq)]
pub(super) struct Got(i32, i32, i32);

impl std::fmt::Debug for Got {
    fn fmt(&self, f: &mut std::fmt::Formatter) -> std::fmt::Result {
        write!(f, "whole {}, tenth {}, row {}", self.0, self.1, self.2)
    }
}

fn register(input: &[u8]) -> i16 {
    let mut bytes = [0; 2];
    for (b, i) in bytes.iter_mut().zip(input) {
        *b = *i;
    }
    i16::from_be_bytes(bytes)
}

pub(super) fn run_c(input: &[u8]) -> Got {
    let mut out = CReading::default();
    // SAFETY: out lives until the call is over
    unsafe { convert(register(input), &mut out) }
    Got(out.whole, out.tenth, out.row)
}

pub(super) fn run_rust(input: &[u8]) -> Got {
    let out: Reading = super::answer::convert(register(input));
    Got(out.whole, out.tenth, out.row)
}

pub(super) fn valid(input: &[u8]) -> bool {
    input.len() == 2
}

pub(super) fn show(input: &[u8]) -> String {
    register(input).to_string()
}

#[allow(dead_code)]
pub(super) fn parse(text: &str) -> Result<Vec<u8>, String> {
    let reg = match text.strip_prefix("0x") {
        Some(hex) => u16::from_str_radix(hex, 16).map(|bits| bits as i16),
        None => text.parse::<i16>(),
    };
    match reg {
        Ok(reg) => Ok(reg.to_be_bytes().to_vec()),
        Err(_) => Err("expected one number from -32768 to 32767, or 0x and its sixteen bits".into()),
    }
}
