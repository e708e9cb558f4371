fn register(name: &'static str) {
    println!("{name}");
}

fn main() {
    register(&String::from("disk0"));
}
