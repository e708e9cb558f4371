fn main() {
    let a = 5;
    println!("x {}", a, a);
}
