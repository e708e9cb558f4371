fn rising(at: &[u32]) -> bool {
    for (a, b) in at.windows(2) {
        if a > b {
            return false;
        }
    }
    true
}
fn main() {
    println!("{}", rising(&[1, 2, 3]));
}
