fn main() {
    let s = "abc";
    let rest = s + 1;
    println!("{rest}");
}
