const FLAG: u32 = 1 << 32;
fn main() {
    println!("{}", FLAG);
}
