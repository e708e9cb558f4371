fn main() {
    let args: Vec<String> = std::env::args();
    println!("{}", args.len());
}
