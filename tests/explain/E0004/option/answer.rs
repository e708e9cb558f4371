fn main() {
    let first = [1, 2].iter().next();
    match first {
        Some(n) => println!("{n}"),
    }
}
