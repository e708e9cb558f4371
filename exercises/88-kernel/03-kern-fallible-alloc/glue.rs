use super::answer::Errno;

#[repr(C)]
struct Image {
    ptr: *mut u8,
    len: usize,
}

unsafe extern "C" {
    fn image_expand(img: *mut Image, p: *const u8, n: usize) -> i32;
    fn image_free(img: *mut Image);
}

pub(super) fn run_c(input: &[u8]) -> Result<Vec<u8>, Errno> {
    let mut img = Image { ptr: std::ptr::null_mut(), len: 0 };
    // SAFETY: pointer and length are of one slice; what comes back is copied, then freed
    unsafe {
        let rc = image_expand(&mut img, input.as_ptr(), input.len());
        let mut copy = Vec::new();
        if img.len > 0 {
            copy.extend_from_slice(std::slice::from_raw_parts(img.ptr, img.len));
        }
        image_free(&mut img);
        if rc < 0 { Err(Errno(rc)) } else { Ok(copy) }
    }
}

pub(super) fn run_rust(input: &[u8]) -> Result<Vec<u8>, Errno> {
    super::answer::image_expand(input)
}

// Runs that any machine can hold, and runs that are beyond each address space of x86-64: whether
// those between can be had is the machine's affair.
pub(super) fn valid(input: &[u8]) -> bool {
    let fits = |run: &[u8]| {
        let (len, _) = run.split_first_chunk().unwrap_or((&[0; 8], run));
        let len = u64::from_le_bytes(*len);
        len <= 4096 || len >= 1 << 56
    };
    input.len() <= 99 && input.chunks(9).all(fits)
}

pub(super) fn show(input: &[u8]) -> String {
    let mut words = Vec::new();
    for run in input.chunks(9) {
        words.push(match run.split_first_chunk() {
            Some((len, [byte])) => format!("{} times {byte:02x}", u64::from_le_bytes(*len)),
            _ => format!("a rest of {} bytes", run.len()),
        });
    }
    if words.is_empty() { "no run".into() } else { words.join(", ") }
}
