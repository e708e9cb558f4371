struct Node {
    next: Option<Box<Node>>,
}
fn tail(n: &Node) -> Option<&Node> {
    n.next
}
fn main() {
    tail(&Node { next: None });
}
