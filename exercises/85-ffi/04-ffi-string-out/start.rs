// unit.h promises what snprintf does, and the copy at the end does what strncpy does.
// Each unsafe block needs a `// SAFETY:` line, each unsafe fn a `# Safety` section.
use std::ffi::{CStr, c_char};

/// The mount unit of an absolute path.
fn mount_unit(path: &[u8]) -> Option<Vec<u8>> {
    let rest = path.strip_prefix(b"/")?;
    let mut name: Vec<u8> = rest
        .iter()
        .map(|&b| if b == b'/' { b'-' } else { b })
        .collect();
    name.extend_from_slice(b".mount");
    Some(name)
}

/// # Safety
/// `path` is NULL or a C string; `buf` points to `cap` bytes, or is NULL and `cap` is 0.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn unit_name(path: *const c_char, buf: *mut c_char, cap: usize) -> i32 {
    if path.is_null() {
        return -1;
    }
    // SAFETY: by contract, and path is not NULL
    let path = unsafe { CStr::from_ptr(path) };
    let Some(name) = mount_unit(path.to_bytes()) else {
        return -1;
    };
    let Ok(len) = i32::try_from(name.len()) else {
        return -1;
    };

    let n = name.len().min(cap);
    // SAFETY: n <= cap
    unsafe { buf.cast::<u8>().copy_from(name.as_ptr(), n) };
    if n < cap {
        // SAFETY: as above
        unsafe { *buf.add(n) = 0 };
    }
    len
}
