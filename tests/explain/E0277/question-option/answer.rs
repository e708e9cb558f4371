fn first(v: &[i32]) -> Result<i32, String> {
    let n = v.first()?;
    Ok(*n)
}
fn main() {
    let _ = first(&[]);
}
