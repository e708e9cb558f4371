fn parse(s: &str) -> Option<i32> {
    s.parse::<i32>()
}
fn main() {
    parse("1");
}
