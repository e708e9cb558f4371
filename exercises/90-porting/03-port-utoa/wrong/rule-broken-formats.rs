/// Writes `v` in the base, 8 to 16, with a sign for base 10 only; negative
/// numbers of other bases are shown as their 32 bits. As much as fits goes to
/// `out`, with a NUL behind it if `out` is not empty. Returns the length of the
/// whole, so that a result >= `out.len()` says that it was cut.
pub fn num_put(out: &mut [u8], v: i32, base: u32) -> usize {
    let text = match base {
        8 => format!("{v:o}"),
        10 => v.to_string(),
        16 => format!("{v:x}"),
        _ => {
            let (mut u, mut text) = (v as u32, String::new());
            while u >= base || text.is_empty() {
                text.insert(0, char::from_digit(u % base, 16).unwrap_or('?'));
                u /= base;
            }
            if u > 0 && v as u32 >= base {
                text.insert(0, char::from_digit(u, 16).unwrap_or('?'));
            }
            text
        }
    };
    if let Some(room) = out.len().checked_sub(1) {
        let fit = text.len().min(room);
        out[..fit].copy_from_slice(&text.as_bytes()[..fit]);
        out[fit] = 0;
    }
    text.len()
}
