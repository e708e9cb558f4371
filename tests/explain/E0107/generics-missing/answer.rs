fn sum(v: Vec) -> i32 {
    0
}
fn main() {}
