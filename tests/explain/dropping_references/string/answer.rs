fn main() {
    let name = String::from("ferry");
    drop(&name);
    println!("{name}");
}
