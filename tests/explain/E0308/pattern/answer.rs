fn main() {
    if let Some(n) = 5 {
        println!("{n}");
    }
}
