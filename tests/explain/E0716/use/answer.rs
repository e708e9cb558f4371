fn read_name() -> String {
    String::from("  disk0 ")
}

fn main() {
    let name = read_name().trim_end();
    println!("{name}");
}
