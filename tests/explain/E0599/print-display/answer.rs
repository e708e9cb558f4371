struct Key {
    a: i32,
}
fn main() {
    let k = Key { a: 1 };
    println!("{} {}", k.to_string(), k.a);
}
