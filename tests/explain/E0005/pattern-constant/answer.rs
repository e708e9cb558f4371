fn main() {
    let n = 5;
    let 5 = n;
}
