fn main() {
    let n = 3;
    let word = if n > 2 { "many" } else { n };
    println!("{word}");
}
