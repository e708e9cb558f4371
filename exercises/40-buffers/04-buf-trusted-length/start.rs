// This builds. Make its tests pass: what the peer says of its length is a claim.

/// Keep-alive: type(1) length(2, big endian) payload(length) padding(16)
const HDR: usize = 3;
const PAD: usize = 16;
const REQUEST: u8 = 1;
const RESPONSE: u8 = 2;

/// The response to `rec`, with the same payload.
pub fn respond(rec: &[u8]) -> Option<Vec<u8>> {
    if rec.len() < HDR + PAD || rec[0] != REQUEST {
        return None;
    }

    let len = usize::from(u16::from_be_bytes([rec[1], rec[2]]));
    let mut out = Vec::with_capacity(HDR + len + PAD);

    out.push(RESPONSE);
    out.extend_from_slice(&rec[1..HDR]);
    out.extend_from_slice(&rec[HDR..HDR + len]);
    out.resize(HDR + len + PAD, 0);
    Some(out)
}
