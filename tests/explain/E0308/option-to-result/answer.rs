fn first(v: &[i32]) -> Result<i32, String> {
    v.first().copied()
}
fn main() {
    let _ = first(&[]);
}
