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
    let seq = u32::from_le_bytes(pkt[1..5]);
    let value = u16::from_le_bytes(pkt[5..7]);
    Some(Sample { seq, value })
}
