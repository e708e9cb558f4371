const limit: u32 = 4;
fn main() {
    println!("{limit}");
}
