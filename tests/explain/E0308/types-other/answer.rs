struct Id {
    n: u32,
}
fn show(i: Id) {
    println!("{}", i.n);
}
fn main() {
    show("x");
}
