// This builds. Make its tests pass: n beats have n - 1 gaps between them.

/// Heartbeats of a peer: milliseconds of a clock that wraps after 49 days.
/// How many came more than `limit` after the one before.
pub fn late_beats(at: &[u32], limit: u32) -> usize {
    let mut late = 0;

    for i in 0..at.len() - 1 {
        let gap = at[i + 1].wrapping_sub(at[i]);

        if gap > limit {
            late += 1;
        }
    }
    late
}
