fn f(x: i32) -> Result<i32, std::io::Error> {
    if x < 0 {
        return Err(-1);
    }
    Ok(x)
}
fn main() {}
