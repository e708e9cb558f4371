fn helper() {}
fn main() {}
