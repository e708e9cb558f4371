fn main() {
    let mut name = String::from("old");
    let shown = name.as_str();
    name = String::from("new");
    println!("{shown}");
    println!("{name}");
}
