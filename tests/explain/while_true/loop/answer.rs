fn main() {
    while true {
        break;
    }
}
