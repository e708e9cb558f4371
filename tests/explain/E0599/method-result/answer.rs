use std::fs::File;
use std::io::Read;
fn main() {
    let mut f = File::open("x");
    let mut s = String::new();
    f.read_to_string(&mut s);
}
