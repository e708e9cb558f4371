fn check(n: i32) -> Result<i32, String> {
    if n < 0 {
        return "negative";
    }
    Ok(n)
}
fn main() {
    let _ = check(1);
}
