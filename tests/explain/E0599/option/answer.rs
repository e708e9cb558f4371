fn main() {
    let text = "a b";
    let word = text.split(' ').next();
    println!("{}", word.to_uppercase());
}
