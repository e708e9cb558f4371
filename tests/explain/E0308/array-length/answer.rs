fn key(k: [u8; 16]) -> u8 {
    k[15]
}

fn main() {
    let short = [7u8; 8];
    println!("{}", key(short));
}
