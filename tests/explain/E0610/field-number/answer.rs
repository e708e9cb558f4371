fn f(x: u32) -> u32 {
    x.value
}
fn main() {}
