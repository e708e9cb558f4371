fn hash(s: &str) -> u32 {
    let mut h = 5381;
    for c in s.chars() {
        h = h * 33 + c;
    }
    h
}
fn main() {}
