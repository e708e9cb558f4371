// Make this build: the two that are exchanged must be of one type.

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
    let mut port: i64 = last.parse().ok()?;

    if port < 0 || port > i64::from(u16::MAX) {
        return None;
    }
    if i64::from(first) > port {
        swap(&mut first, &mut port);
    }
    Some(Range {
        first,
        last: port as u16,
    })
}
