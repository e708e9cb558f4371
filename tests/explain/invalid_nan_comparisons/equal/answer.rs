fn main() {
    let rate = 0.5f64;
    if rate == f64::NAN {
        println!("not a number");
    }
}
