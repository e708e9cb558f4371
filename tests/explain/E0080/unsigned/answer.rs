const LAST: usize = 0 - 1;
fn main() {
    println!("{}", LAST);
}
