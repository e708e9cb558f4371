struct Frame {
    width: u32,
}
fn main() {
    let f = Frame { width: 1 };
    println!("{} {}", f.width, f.checksum_of_payload);
}
