struct Celsius(f64);

fn main() {
    let c = Celsius(20.0);
    let f = c as f64;
    println!("{f}");
}
