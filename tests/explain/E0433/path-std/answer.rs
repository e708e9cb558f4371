fn main() {
    thread::spawn(|| 1);
}
