fn port(text: &str) -> u16 {
    let n: u16 = text.parse::<u16>();
    n
}

fn main() {
    println!("{}", port("80"));
}
