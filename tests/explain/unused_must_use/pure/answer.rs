fn main() {
    let name = String::from("ferry");
    name.to_uppercase();
    println!("{name}");
}
