#[derive(Debug, PartialEq)]
pub struct Malformed;

/// Expands a block of firmware. A token's upper four bits count the literals
/// behind it; then come two bytes of distance, the low one first, and a match of
/// as many bytes as the lower four bits say, and 4 more. 15 there: one more byte
/// is to be added. The last token has no match. The number of bytes in `dst`.
pub fn lz_expand(dst: &mut [u8], mut src: &[u8]) -> Result<usize, Malformed> {
    let mut at = 0;
    while let Some((&token, rest)) = src.split_first() {
        let (lit, mut len) = (usize::from(token >> 4), usize::from(token & 15));
        let (literals, rest) = rest.split_at_checked(lit).ok_or(Malformed)?;
        let room = dst.get_mut(at..at + lit).ok_or(Malformed)?;
        room.copy_from_slice(literals);
        at += lit;
        if rest.is_empty() {
            break;
        }
        let (dist, mut rest) = rest.split_first_chunk().ok_or(Malformed)?;
        let dist = usize::from(u16::from_le_bytes(*dist));
        if len == 15 {
            let (&more, behind) = rest.split_first().ok_or(Malformed)?;
            len += usize::from(more);
            rest = behind;
        }
        len += 4;
        if dist == 0 || dist > at || len > dst.len() - at {
            return Err(Malformed);
        }
        for (to, from) in dst[at..at + len].iter_mut().zip(&dst[at - dist..]) {
            *to = *from;
        }
        at += len;
        src = rest;
    }
    Ok(at)
}
