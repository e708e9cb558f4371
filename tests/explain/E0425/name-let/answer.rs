fn main() {
    total = 5;
}
