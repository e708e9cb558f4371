use std::fs;

fn main() {
    let text = fs::read_to_string("/etc/hostname")?;
    println!("{text}");
}
