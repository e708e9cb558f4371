fn show(n: i32) {
    println!("{n}");
    return 0;
}
fn main() {
    show(3);
}
