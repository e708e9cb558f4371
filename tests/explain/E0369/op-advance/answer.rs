fn text(rec: &[u8]) -> &[u8] {
    rec + 2
}
fn main() {
    println!("{:?}", text(b"\x06\x11up"));
}
