struct Node {
    v: i32,
    next: Node,
}
fn main() {}
