fn main() {
    let c = 'a';
    let d = c + 1;
    println!("{d}");
}
