fn banner() -> &str {
    "ready"
}

fn main() {
    println!("{}", banner());
}
