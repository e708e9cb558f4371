fn same(x: T) -> i32 {
    1
}
fn main() {}
