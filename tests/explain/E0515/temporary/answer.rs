fn greeting(name: &str) -> &str {
    &format!("hello, {name}")
}

fn main() {
    println!("{}", greeting("ferry"));
}
