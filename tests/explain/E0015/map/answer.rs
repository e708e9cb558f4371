use std::collections::HashMap;
static PORTS: HashMap<String, u16> = HashMap::new();
fn main() {
    println!("{}", PORTS.len());
}
