fn show(const name: &str) {
    println!("{name}");
}

fn main() {
    show("ferry");
}
