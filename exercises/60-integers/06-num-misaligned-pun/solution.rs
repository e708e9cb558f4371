pub const SAMPLE: u8 = 2;
pub const SAMPLE_LEN: usize = 7;

#[derive(Debug, PartialEq, Eq)]
pub struct Sample {
    pub seq: u32,
    pub value: u16,
}

/// A datagram: kind, sequence number, value; the low byte comes first.
pub fn decode(pkt: &[u8]) -> Option<Sample> {
    let pkt: &[u8; SAMPLE_LEN] = pkt.try_into().ok()?;
    let [SAMPLE, seq @ .., lo, hi] = *pkt else {
        return None;
    };

    Some(Sample {
        seq: u32::from_le_bytes(seq),
        value: u16::from_le_bytes([lo, hi]),
    })
}
