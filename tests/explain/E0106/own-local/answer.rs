fn greeting() -> &str {
    let text = format!("hello {}", 1);
    &text
}

fn main() {
    println!("{}", greeting());
}
