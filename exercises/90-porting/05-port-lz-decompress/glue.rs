use super::answer::Malformed;
use std::fmt;

unsafe extern "C" {
    fn lz_expand(dst: *mut u8, cap: usize, p: *const u8, n: usize) -> std::ffi::c_long;
}

#[derive(PartialEq)]
pub(super) struct Bytes(Vec<u8>);

impl fmt::Debug for Bytes {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{} bytes: {:02x?}", self.0.len(), self.0)
    }
}

type Expanded = Result<Bytes, Malformed>;

const CAP: usize = 600;

// Into a buffer that was filled with ee before.
fn expanded(call: impl FnOnce(&mut [u8]) -> Result<usize, Malformed>) -> Expanded {
    let mut dst = vec![0xee; CAP];
    let n = call(&mut dst)?;
    assert!(n <= CAP, "{n} bytes are returned of a buffer of {CAP}");
    dst.truncate(n);
    Ok(Bytes(dst))
}

pub(super) fn run_c(input: &[u8]) -> Expanded {
    expanded(|dst| {
        // SAFETY: both pointers and lengths are of one slice each
        let n = unsafe { lz_expand(dst.as_mut_ptr(), dst.len(), input.as_ptr(), input.len()) };
        usize::try_from(n).map_err(|_| Malformed)
    })
}

pub(super) fn run_rust(input: &[u8]) -> Expanded {
    expanded(|dst| super::answer::lz_expand(dst, input))
}

pub(super) fn valid(_: &[u8]) -> bool {
    true
}

pub(super) fn show(mut b: &[u8]) -> String {
    let mut words = Vec::new();
    while let [token, rest @ ..] = b {
        let (lit, behind) = rest.split_at(rest.len().min(usize::from(token >> 4)));
        let len = usize::from(token & 15);
        b = behind;
        let mut word = format!("literals {lit:02x?}");
        if let [low, high, after @ ..] = behind {
            let (more, after) = match after {
                [more, after @ ..] if len == 15 => (usize::from(*more), after),
                _ => (0, after),
            };
            word += &format!(", {} bytes from {} before", len + more + 4, u16::from_le_bytes([*low, *high]));
            b = after;
        } else if !behind.is_empty() {
            word += ", cut short";
            b = &[];
        }
        words.push(word);
    }
    if words.is_empty() { "an empty block".into() } else { words.join("; ") }
}
