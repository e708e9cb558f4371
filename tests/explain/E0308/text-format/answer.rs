fn main() {
    let mut s = "abc";
    s = s.len();
}
