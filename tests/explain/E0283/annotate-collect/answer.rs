fn main() {
    for x in "a b".split(' ').collect() {
        println!("{x}");
    }
}
