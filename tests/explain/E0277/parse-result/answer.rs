fn port(text: &str) -> Result<u32, String> {
    let Ok(v) = text.parse() else {
        return Err(format!("no number: {text}"));
    };
    v
}

fn main() {
    println!("{:?}", port("80"));
}
