use std::num::Wrapping;

fn main() {
    let n = 7;
    let whole = (Wrapping)n;
    println!("{whole}");
}
