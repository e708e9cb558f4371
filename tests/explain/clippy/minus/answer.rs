fn main() {
    let mut left = 10;
    println!("{left}");
    left =- 1;
    println!("{left}");
}
