fn main() {
    let code = 65u32;
    let letter = code as char;
    println!("{letter}");
}
