return {
    name = "extern-c", group = "Preprocessor and files of source", title = "calling C, and being called by it",
    words = { "extern \"C\"", "FFI", "bindgen", "CString", "CStr", "no_mangle", "link with C", "call C from Rust" },
    c = [==[
size_t strlen(const char *s); /* what Rust calls */

int32_t demo_sum(const int32_t *v, size_t n); /* what Rust gives */

int32_t use(void)
{
    int32_t v[] = { 1, 2, 3 };

    return demo_sum(v, 3) + (int32_t)strlen("abc");
}
]==],
    rust = [==[
use std::ffi::{CStr, c_char};

unsafe extern "C" {
    fn strlen(s: *const c_char) -> usize;
}

fn length(s: &CStr) -> usize {
    // SAFETY: a CStr ends in a NUL
    unsafe { strlen(s.as_ptr()) }
}

/// # Safety
/// `v` points to `n` readable integers.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn demo_sum(v: *const i32, n: usize) -> i32 {
    if n == 0 {
        return 0; // v may be NULL then
    }
    // SAFETY: the caller's promise
    unsafe { std::slice::from_raw_parts(v, n) }.iter().sum()
}
]==],
    test = [==[
assert_eq!(length(c"abc"), 3);
assert_eq!(unsafe { demo_sum([1, 2, 3].as_ptr(), 3) }, 6);
assert_eq!(unsafe { demo_sum(std::ptr::null(), 0) }, 0);
assert!(std::ffi::CString::new("a\0b").is_err());
]==],
    changes = {
        "A foreign declaration is your word for it, unchecked by any header; bindgen writes it from the .h. Calls are unsafe unless it is declared `safe fn`. Keep them behind a function with a slice or a CStr in its signature.",
        "A Rust string is no C string: it has no NUL at its end. `c\"…\"` for literals, CString for the rest, and the CString must outlive the pointer: CString::new(s)?.as_ptr() in one expression may dangle at the semicolon.",
        "A slice from raw parts must not have a null pointer, even with length 0; (NULL, 0) is what C passes for empty.",
        "Each side frees its own memory: Box::into_raw has its Box::from_raw in the same crate, never free(). A panic that reaches the border ends the process.",
    },
    codes = { "UNSAFE.call", "UNSAFE.raw", "E0133", "TEMPORARY", "improper_ctypes" },
    see = { "opaque", "void-ctx", "string-literal", "struct-abi" },
}
