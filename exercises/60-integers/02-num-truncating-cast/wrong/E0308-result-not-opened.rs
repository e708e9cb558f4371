pub const HDR: usize = 4;

/// A frame on the wire: kind, 0, its length in two bytes, the body. `None` if
/// the length does not fit.
pub fn frame(kind: u8, body: &[u8]) -> Option<Vec<u8>> {
    let total: u16 = u16::try_from(HDR + body.len());
    let mut f = vec![kind, 0];

    f.extend(total.to_be_bytes());
    f.extend(body);
    Some(f)
}
