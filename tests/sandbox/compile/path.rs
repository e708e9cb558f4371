#[path = "@CANARY@/.ssh/id_rsa"]
mod key;
fn main() {}
