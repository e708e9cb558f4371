fn main() {
    let bytes: Vec<u8> = vec![1, 2];
    let n: u32 = bytes.iter().sum();
    println!("{n}");
}
