fn main() {
    let n: usize = println!("x");
}
