fn key_of(line: &str) -> &str {
    let mut key = String::new();
    for c in line.chars().take_while(|c| *c != '=') {
        key.push(c);
    }
    &key
}

fn main() {
    println!("{}", key_of("host=example"));
}
