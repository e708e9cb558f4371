#[derive(Debug, PartialEq)]
pub struct Range {
    pub first: u16,
    pub last: u16,
}

/// Exchanges two objects of one type.
fn swap<T>(a: &mut T, b: &mut T) {
    std::mem::swap(a, b);
}

/// "8000-8080"; the other way round means the same.
pub fn parse_range(arg: &str) -> Option<Range> {
    let (first, last) = arg.split_once('-')?;
    let mut first: u16 = first.parse().ok()?;
    let mut last: u16 = last.parse().ok()?;

    if first > last {
        swap(&mut first, &mut last);
    }
    Some(Range { first, last })
}
