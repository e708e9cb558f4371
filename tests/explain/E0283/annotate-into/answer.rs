fn main() {
    let x: u8 = 3;
    let n: u64 = x.into() * 2;
    println!("{n}");
}
