/// How much of `all` is `part`, in per cent, rounded down; None if there is nothing.
pub fn percent(part: u32, all: u32) -> Option<u32> {
    if part == 0 && all == 0 {
        return None;
    }
    Some((u64::from(part) * 100 / u64::from(all)) as u32)
}
