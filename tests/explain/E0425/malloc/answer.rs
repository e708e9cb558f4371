fn main() {
    let p = malloc(64);
    free(p);
}
