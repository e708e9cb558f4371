fn main() {
    println!("x");;
}
