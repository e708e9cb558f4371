static NAMES: Vec<&str> = vec!["a", "b"];
fn main() {
    println!("{}", NAMES.len());
}
