fn main() {
    let a = 5
    (1, 2);
}
