use std::num::ParseIntError;
fn port(s: &str) -> Result<u16, ParseIntError> {
    let n = s.parse()?;
    if n == 0 {
        return Err("no port");
    }
    Ok(n)
}
fn main() {
    println!("{:?}", port("0"));
}
