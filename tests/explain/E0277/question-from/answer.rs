fn port(text: &str) -> Result<u16, String> {
    let n: u16 = text.parse()?;
    Ok(n)
}

fn main() {
    println!("{:?}", port("80"));
}
