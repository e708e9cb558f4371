fn work() {}
fn main() {
    std::thread::spawn(work());
}
