fn main() {
    let mut left = 3;
    do {
        left -= 1;
    } while (left > 0);
}
