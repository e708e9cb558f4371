fn first(name: &str) -> String {
    let c = if name.is_empty() { '?' } else { name.as_bytes()[0] };
    format!("{c}")
}
fn main() {
    println!("{}", first("eva"));
}
