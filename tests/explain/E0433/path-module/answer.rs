fn main() {
    crate::util::start();
}
