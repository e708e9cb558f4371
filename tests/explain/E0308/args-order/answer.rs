fn put(name: &str, n: usize) {}
fn main() {
    put(3, "x");
}
