fn main() {
    for i in 0..3.rev() {
        println!("{i}");
    }
}
