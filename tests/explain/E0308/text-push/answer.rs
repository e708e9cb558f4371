fn join(parts: &[&str], sep: char) -> String {
    let mut out = String::new();
    for part in parts {
        out += part;
        out += sep;
    }
    out
}
fn main() {
    println!("{}", join(&["a", "b"], ','));
}
