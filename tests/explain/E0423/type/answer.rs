fn main() {
    let n = sizeof(i32);
    println!("{n}");
}
