fn first(name: &str) -> String {
    let c = if name.is_empty() { '?' } else { name.chars().next() };
    format!("{c}")
}
fn main() {
    println!("{}", first("eva"));
}
