fn main() {
    let name = "ferry";
    println!("{}", name[0]);
}
