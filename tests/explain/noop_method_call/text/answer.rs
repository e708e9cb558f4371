fn main() {
    let name = "ferry";
    let copy = name.clone();
    println!("{copy}");
}
