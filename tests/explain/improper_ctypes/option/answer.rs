extern "C" {
    fn limit() -> Option<u32>;
}
fn main() {
    println!("{:?}", unsafe { limit() });
}
