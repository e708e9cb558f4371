extern "C" {
    fn put(c: char) -> i32;
}
fn main() {
    println!("{}", unsafe { put('x') });
}
