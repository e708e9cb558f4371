fn put(fd: i32) {}
fn main() {
    put(1, 2);
}
