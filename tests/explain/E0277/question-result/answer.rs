fn parse(s: &str) -> Option<i32> {
    let n: i32 = s.parse()?;
    Some(n)
}
fn main() {
    parse("1");
}
