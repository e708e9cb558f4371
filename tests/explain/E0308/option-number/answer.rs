fn port(text: &str) -> Option<u16> {
    let mut n = 0u16;
    for digit in text.bytes() {
        n = n * 10 + u16::from(digit - b'0');
    }
    n
}

fn main() {
    println!("{:?}", port("80"));
}
