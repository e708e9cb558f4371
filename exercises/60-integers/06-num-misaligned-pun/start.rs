// Make this build, without unsafe: the bytes may lie at any address.
pub const SAMPLE: u8 = 2;
pub const SAMPLE_LEN: usize = 7;

#[derive(Debug, PartialEq, Eq)]
pub struct Sample {
    pub seq: u32,
    pub value: u16,
}

/// A datagram: kind, sequence number, value; the low byte comes first.
pub fn decode(pkt: &[u8]) -> Option<Sample> {
    if pkt.len() != SAMPLE_LEN || pkt[0] != SAMPLE {
        return None;
    }
    let seq = unsafe { *(&pkt[1..5] as *const u32) };
    let value = unsafe { *(&pkt[5..7] as *const u16) };
    Some(Sample { seq, value })
}
