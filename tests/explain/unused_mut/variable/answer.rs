fn main() {
    let mut limit = 10;
    println!("{limit}");
}
