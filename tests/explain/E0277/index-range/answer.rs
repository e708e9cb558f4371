fn body(frame: &[u8], n: u16) -> &[u8] {
    &frame[2..2 + n]
}

fn main() {
    println!("{:?}", body(&[0, 1, 2, 3], 1));
}
