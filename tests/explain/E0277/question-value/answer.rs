fn width() -> Result<i32, String> {
    let n = 5?;
    Ok(n)
}
fn main() {
    let _ = width();
}
