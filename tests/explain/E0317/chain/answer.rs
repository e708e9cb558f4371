fn class(n: u32) -> &'static str {
    if n < 10 {
        "one"
    } else if n < 100 {
        "two"
    } else if n > 1000 {
        "many"
    }
}

fn main() {
    println!("{}", class(5));
}
