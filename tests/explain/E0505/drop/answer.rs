fn main() {
    let names = vec!["a".to_string(), "b".to_string()];
    let last = names.last();
    drop(names);
    println!("{last:?}");
}
