use std::ffi::c_char;
use std::fmt;

unsafe extern "C" {
    fn num_put(out: *mut c_char, cap: usize, v: i32, base: u32) -> usize;
}

// What was returned, the whole buffer, which had been filled with '#', and how much of it there was.
#[derive(PartialEq)]
pub(super) struct Put(u8, [u8; ROOM], u8);

const ROOM: usize = 16;

impl fmt::Debug for Put {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{} and \"{}\"", self.0, self.1[..self.2.into()].escape_ascii())
    }
}

struct Input {
    v: i32,
    base: u32,
    cap: usize,
}

// v in four bytes, the low one first; the base; the size of the buffer.
fn read(input: &[u8]) -> Option<Input> {
    let [a, b, c, d, base, cap] = *input else { return None };
    let cap = usize::from(cap);
    ((8..=16).contains(&base) && cap <= ROOM).then(|| Input { v: i32::from_le_bytes([a, b, c, d]), base: base.into(), cap })
}

fn put(input: &[u8], call: impl FnOnce(&mut [u8], &Input) -> usize) -> Put {
    let mut out = [b'#'; ROOM];
    let Some(x) = read(input) else { return Put(0, out, 0) };
    let len = call(&mut out[..x.cap], &x);
    Put(len.try_into().unwrap_or(u8::MAX), out, x.cap as u8)
}

pub(super) fn run_c(input: &[u8]) -> Put {
    // SAFETY: pointer and length are of one slice, and the base is in 8..=16
    put(input, |out, x| unsafe { num_put(out.as_mut_ptr().cast(), out.len(), x.v, x.base) })
}

pub(super) fn run_rust(input: &[u8]) -> Put {
    put(input, |out, x| super::answer::num_put(out, x.v, x.base))
}

pub(super) fn valid(input: &[u8]) -> bool {
    read(input).is_some()
}

pub(super) fn show(input: &[u8]) -> String {
    read(input).map_or("none".into(), |x| format!("v {} in base {}, a buffer of {}", x.v, x.base, x.cap))
}
