/// Keep-alive: type(1) length(2, big endian) payload(length) padding(16)
const HDR: usize = 3;
const PAD: usize = 16;
const REQUEST: u8 = 1;
const RESPONSE: u8 = 2;

/// The response to `rec`, with the same payload. A record that is shorter than
/// it says is discarded.
pub fn respond(rec: &[u8]) -> Option<Vec<u8>> {
    let (&[kind, hi, lo], rest) = rec.split_first_chunk::<HDR>()?;
    if kind != REQUEST {
        return None;
    }
    let len = usize::from(u16::from_be_bytes([hi, lo]));
    let (payload, padding) = rest.split_at_checked(len)?;
    if padding.len() < PAD {
        return None;
    }

    let mut out = Vec::with_capacity(HDR + len + PAD);
    out.extend_from_slice(&[RESPONSE, hi, lo]);
    out.extend_from_slice(payload);
    out.resize(HDR + len + PAD, 0);
    Some(out)
}
