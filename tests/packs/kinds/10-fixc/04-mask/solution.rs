/// Whether a header is too short; a failed read is None, not -1.
pub fn is_short(len: Option<usize>) -> bool {
    len.is_none_or(|n| n < size_of::<i64>())
}

fn main() {
    println!("{}", is_short(None));
}
