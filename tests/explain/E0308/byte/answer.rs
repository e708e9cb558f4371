fn main() {
    let mut line = [0u8; 80];
    line[0] = '#';
    println!("{}", line[0]);
}
