/// How much of `all` is `part`, in per cent, rounded down; None if there is nothing.
pub fn percent(part: u32, all: u32) -> Option<u32> {
    if all == 0 {
        return None;
    }
    Some(part.wrapping_mul(100) / all)
}
