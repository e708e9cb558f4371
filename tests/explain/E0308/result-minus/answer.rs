fn f(x: i32) -> Result<i32, String> {
    if x < 0 {
        return -1;
    }
    Ok(x)
}
fn main() {}
