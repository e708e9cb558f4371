use std::ffi::{CString, c_char};

unsafe extern "C" {
    fn name_key(name: *const c_char) -> u32;
}

pub(super) fn run_c(input: &[u8]) -> u32 {
    let name = CString::new(input).unwrap_or_default();
    // SAFETY: ends with a NUL
    unsafe { name_key(name.as_ptr()) }
}

pub(super) fn run_rust(input: &[u8]) -> u32 {
    super::answer::name_key(input)
}

pub(super) fn valid(input: &[u8]) -> bool {
    !input.contains(&0)
}

pub(super) fn show(input: &[u8]) -> String {
    format!("\"{}\"", input.escape_ascii())
}

/// The quotes may be left away; what `escape_ascii` writes is read.
#[allow(dead_code)]
pub(super) fn parse(text: &str) -> Result<Vec<u8>, String> {
    let inner = text.strip_prefix('"').and_then(|t| t.strip_suffix('"'));
    let mut rest = inner.unwrap_or(text).as_bytes();
    let mut bytes = Vec::new();
    while let [first, after @ ..] = rest {
        rest = after;
        if *first != b'\\' {
            bytes.push(*first);
            continue;
        }
        let (kind, after) = after.split_first().ok_or("nothing stands behind the last \\")?;
        rest = after;
        bytes.push(match kind {
            b't' => b'\t',
            b'n' => b'\n',
            b'r' => b'\r',
            b'\\' | b'"' | b'\'' => *kind,
            b'x' => {
                let digits = rest.get(..2).and_then(|d| std::str::from_utf8(d).ok());
                let byte = digits.and_then(|d| u8::from_str_radix(d, 16).ok());
                rest = rest.get(2..).unwrap_or_default();
                byte.ok_or("two hexadecimal digits must follow \\x")?
            }
            _ => return Err("behind a \\ stands one of t n r x \\ \" '".into()),
        });
    }
    if bytes.contains(&0) {
        return Err("a C string ends at its first zero byte, so none can be inside".into());
    }
    Ok(bytes)
}
