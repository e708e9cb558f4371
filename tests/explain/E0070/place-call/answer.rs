fn count() -> i32 {
    1
}
fn main() {
    count() = 3;
}
