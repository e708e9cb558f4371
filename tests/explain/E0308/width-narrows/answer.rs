fn checksum(bytes: &[u8]) -> u32 {
    bytes.iter().map(|&b| u32::from(b)).sum()
}

fn put(field: u16) -> [u8; 2] {
    field.to_be_bytes()
}

fn main() {
    let sum = checksum(b"ferry");
    let out = put(sum);
    println!("{out:?}");
}
