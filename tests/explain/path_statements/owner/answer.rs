fn main() {
    let name = String::from("x");
    name;
}
