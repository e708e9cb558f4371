fn main() {
    let n = [1u8, 2].iter().sum() + 1;
    println!("{n}");
}
