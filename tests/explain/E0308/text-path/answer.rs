use std::path::Path;
fn load(p: &Path) {
    println!("{}", p.display());
}
fn main() {
    load("x.cfg");
}
