fn main() {
    let x = 1;
    let y = &'static x;
    println!("{y}");
}
