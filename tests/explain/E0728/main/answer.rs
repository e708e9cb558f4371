async fn read() -> u32 {
    7
}
fn main() {
    let n = read().await;
    println!("{n}");
}
