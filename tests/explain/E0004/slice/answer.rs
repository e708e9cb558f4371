fn port(option: &[u8]) -> u16 {
    match option {
        [high, low] => u16::from_be_bytes([*high, *low]),
        [_, _, _, ..] => 0,
    }
}
fn main() {
    println!("{}", port(&[0, 80]));
}
