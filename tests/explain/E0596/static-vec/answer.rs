static LOG: Vec<String> = Vec::new();
fn main() {
    LOG.push("started".to_string());
}
