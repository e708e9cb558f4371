extern "C" {
    fn getpid() -> i32;
}
fn main() {
    println!("{}", unsafe { getpid() });
}
