fn main() {
    'outer: {
        println!("x");
    }
}
