use std::fs::File;
fn main() {
    File::open("x").lines();
}
