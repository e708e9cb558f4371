fn main() {
    let v: String = 'x';
    println!("{v}");
}
