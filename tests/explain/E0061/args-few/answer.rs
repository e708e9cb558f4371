fn put(fd: i32, name: &str, n: usize) {}
fn main() {
    put("x", 3);
}
