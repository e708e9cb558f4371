fn main() {
    let done = 1;
    done;
}
