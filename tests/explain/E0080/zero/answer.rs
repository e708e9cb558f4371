const PARTS: u32 = 0;
const EACH: u32 = 100 / PARTS;
fn main() {
    println!("{}", EACH);
}
