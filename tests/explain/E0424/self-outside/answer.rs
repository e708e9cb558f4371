fn value() -> i32 {
    self.n
}
fn main() {}
