fn main() {
    let mut state = 1;
    state += 1;
    state == 5;
}
