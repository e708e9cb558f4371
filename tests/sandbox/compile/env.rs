fn main() {
    println!("{}", env!("FERRY_SECRET"));
}
