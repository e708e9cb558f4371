fn main() {
    let a = 5;
    println!("{:d}", a);
}
