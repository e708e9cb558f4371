fn main() {
    char line[80];
    println!("{}", line[0]);
}
