struct Node {
    value: u32,
    next: Option<Box<Node>>,
}

fn last(node: &Node) -> bool {
    node.next == None
}

fn main() {
    let node = Node { value: 1, next: None };
    println!("{} {}", node.value, last(&node));
}
