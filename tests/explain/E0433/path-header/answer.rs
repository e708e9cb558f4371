fn main() {
    stdio::puts("x");
}
