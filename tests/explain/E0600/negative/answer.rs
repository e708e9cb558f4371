fn main() {
    let none: u32 = -1;
    println!("{none}");
}
