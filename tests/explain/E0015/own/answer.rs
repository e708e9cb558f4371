fn table_size() -> usize {
    4 * 16
}
static SIZE: usize = table_size();
fn main() {
    println!("{}", SIZE);
}
