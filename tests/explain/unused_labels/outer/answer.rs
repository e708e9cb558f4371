fn main() {
    'outer: for i in 0..3 {
        println!("{i}");
    }
}
