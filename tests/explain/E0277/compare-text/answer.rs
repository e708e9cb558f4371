fn main() {
    let name = String::from("x");
    if name == 'x' {
        println!("x");
    }
}
