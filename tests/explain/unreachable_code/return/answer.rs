fn main() {
    println!("start");
    return;
    println!("end");
}
