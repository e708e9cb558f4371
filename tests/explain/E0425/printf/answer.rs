fn main() {
    printf("%d\n", 3);
}
