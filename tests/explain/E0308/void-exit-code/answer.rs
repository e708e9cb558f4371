fn main() {
    println!("hi");
    return 0;
}
