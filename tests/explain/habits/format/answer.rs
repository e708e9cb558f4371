fn main() {
    let name = "ferry";
    println!(name);
}
