fn main() {
    let a = 3;
    a + 1 = 4;
}
