fn trim(s: &mut String) {
    s = s.trim();
}
fn main() {
    let mut s = String::from(" x ");
    trim(&mut s);
}
