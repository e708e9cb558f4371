fn port(text: &str) -> Option<u32> {
    match text.parse() {
        Ok(v) => v,
        Err(_) => None,
    }
}

fn main() {
    println!("{:?}", port("80"));
}
