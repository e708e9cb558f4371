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
    let seq = unsafe { pkt[1..].as_ptr().cast::<u32>().read_unaligned() };
    let value = unsafe { pkt[5..].as_ptr().cast::<u16>().read_unaligned() };
    Some(Sample { seq, value })
}
