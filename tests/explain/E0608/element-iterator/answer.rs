fn main() {
    let s = "a b".split(' ');
    println!("{}", s[0]);
}
