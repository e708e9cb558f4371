struct Node {
    v: i32,
    next: Option<Node>,
}
fn main() {}
