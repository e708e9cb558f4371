fn main() {
    let a: u32 = 5;
    let b: u64 = 3;
    let n = b + a.into();
    println!("{n}");
}
