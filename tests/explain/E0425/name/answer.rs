fn main() {
    let width = 3;
    println!("{}", widht * 2);
}
