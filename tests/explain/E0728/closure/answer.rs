async fn fetch(i: u32) -> u32 {
    i
}
async fn all() -> u32 {
    (0..3).map(|i| fetch(i).await).sum()
}
fn main() {
    let _ = all();
}
