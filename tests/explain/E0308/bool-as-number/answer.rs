fn main() {
    let a = 3;
    let b = 4;
    let n: i32 = a < b;
    println!("{n}");
}
