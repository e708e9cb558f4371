fn main() {
    let mut line = String::from("key=value");
    let key = line.split('=').next().unwrap();
    line.clear();
    println!("{key}");
}
