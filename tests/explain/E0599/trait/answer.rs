fn main() {
    let mut out = std::io::stdout();
    out.write_all(b"hi\n").unwrap();
}
