/// Heartbeats of a peer: milliseconds of a clock that wraps after 49 days.
/// How many came more than `limit` after the one before.
pub fn late_beats(at: &[u32], limit: u32) -> usize {
    let mut late = 0;

    for (before, beat) in at.windows(2) {
        let gap = beat.wrapping_sub(*before);

        if gap > limit {
            late += 1;
        }
    }
    late
}
