struct Metres(f64);
struct Feet(f64);

fn climb(m: Metres) -> f64 {
    m.0
}

fn main() {
    println!("{}", climb(Feet(3.0)));
}
