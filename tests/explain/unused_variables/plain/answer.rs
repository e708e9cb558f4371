fn main() {
    let limit = 10;
    println!("start");
}
