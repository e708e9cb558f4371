fn name(n: u32) -> &'static str {
    match n {
        _ => "many",
        1 => "one",
    }
}
fn main() {
    println!("{}", name(1));
}
