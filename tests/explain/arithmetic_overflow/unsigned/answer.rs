fn main() {
    let n: u32 = 3;
    let left = n - 4;
    println!("{left}");
}
