fn name_of(id: &str) -> &'static str {
    id
}

fn main() {
    println!("{}", name_of("eth0"));
}
