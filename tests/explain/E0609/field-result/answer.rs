struct P {
    x: i32,
    y: i32,
}
fn open() -> Result<P, i32> {
    Err(1)
}
fn main() {
    println!("{}", open().x);
}
