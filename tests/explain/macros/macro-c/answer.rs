fn main() {
    let n = 3;
    printf!("%d\n", n);
}
