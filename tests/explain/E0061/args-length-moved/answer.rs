fn lines(text: &[u8]) -> usize {
    text.iter().filter(|&&b| b == b'\n').count()
}
fn main() {
    let rec = b"\x06up\n";
    println!("{}", lines(&rec[1..], rec.len()));
}
