/// Heartbeats of a peer: milliseconds of a clock that wraps after 49 days.
/// How many came more than `limit` after the one before.
pub fn late_beats(at: &[u32], limit: u32) -> usize {
    at.chunks_exact(2)
        .filter(|pair| pair[1].wrapping_sub(pair[0]) > limit)
        .count()
}
