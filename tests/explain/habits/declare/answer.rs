fn main() {
    unsigned mask = 0xff;
    println!("{mask}");
}
