fn main() {
    let mut a = 0;
    let mut b = 1;
    println!("{a}{b}");
    a = b = 3;
    println!("{a}{b}");
}
