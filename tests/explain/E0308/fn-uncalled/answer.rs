fn size() -> usize {
    3
}
fn main() {
    let n: usize = size;
    println!("{n}");
}
