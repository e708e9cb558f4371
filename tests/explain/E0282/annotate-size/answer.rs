fn main() {
    let n = std::mem::size_of();
    println!("{n}");
}
