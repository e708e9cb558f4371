fn main() {
    let state = 2;
    if state > 1 {
        5 = state;
    }
}
