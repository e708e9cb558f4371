fn title(raw: &str) -> &str {
    let lower = raw.to_lowercase();
    lower.trim()
}

fn main() {
    println!("{}", title(" Ferry "));
}
