fn main() {
    let x = 1.0;
    if !x {
        println!("zero");
    }
}
