fn main() {
    let mut n = 1;
    let x = while n < 3 {
        n += 1;
        break n;
    };
}
