fn main() {
    let v: Vec<String> = "a b".split(' ').collect();
    println!("{v:?}");
}
