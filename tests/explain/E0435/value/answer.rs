fn main() {
    let port = 80;
    const LISTEN: u16 = port;
    println!("{}", LISTEN);
}
