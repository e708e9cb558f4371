fn main() {
    let name = String::from("ferry");
    std::mem::forget(&name);
}
