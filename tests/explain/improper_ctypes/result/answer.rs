extern "C" {
    fn name() -> String;
}
fn main() {
    println!("{}", unsafe { name() });
}
