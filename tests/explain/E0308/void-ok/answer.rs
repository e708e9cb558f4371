fn main() -> Result<(), std::io::Error> {
    let s = std::fs::read_to_string("x")?;
    println!("{s}");
}
