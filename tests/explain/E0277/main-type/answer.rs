fn main() -> i32 {
    println!("hi");
    0
}
