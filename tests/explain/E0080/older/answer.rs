const HEADER: usize = 8;
const LEN: usize = 4 - HEADER;
fn main() {
    println!("{LEN}");
}
