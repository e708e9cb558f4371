fn main() {
    let name = "";
    if !name {
        println!("empty");
    }
}
