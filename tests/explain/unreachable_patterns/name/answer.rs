fn is_limit(n: u32, limit: u32) -> bool {
    match n {
        limit => true,
        _ => false,
    }
}
fn main() {
    println!("{}", is_limit(1, 2));
}
