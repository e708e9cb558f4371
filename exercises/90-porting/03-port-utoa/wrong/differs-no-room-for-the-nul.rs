/// Writes `v` in the base, 8 to 16, with a sign for base 10 only; negative
/// numbers of other bases are shown as their 32 bits. As much as fits goes to
/// `out`, with a NUL behind it if `out` is not empty. Returns the length of the
/// whole, so that a result >= `out.len()` says that it was cut.
pub fn num_put(out: &mut [u8], v: i32, base: u32) -> usize {
    let mut tmp = [0; 11];
    let mut n = 0;
    let negative = v < 0 && base == 10;
    let mut u = if negative { v.unsigned_abs() } else { v as u32 };
    loop {
        tmp[n] = b"0123456789abcdef"[(u % base) as usize];
        n += 1;
        u /= base;
        if u == 0 {
            break;
        }
    }
    if negative {
        tmp[n] = b'-';
        n += 1;
    }
    let fit = n.min(out.len());
    for i in 0..fit {
        out[i] = tmp[n - 1 - i];
    }
    if fit < out.len() {
        out[fit] = 0;
    }
    n
}
