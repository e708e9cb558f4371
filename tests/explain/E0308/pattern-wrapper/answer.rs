fn show(v: Option<i32>) {
    if let Ok(x) = v {
        println!("{x}");
    }
}
fn main() {
    show(None);
}
