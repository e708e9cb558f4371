struct Node {
    name: String,
    next: Option<Box<Node>>,
}

fn second(head: &Node) -> String {
    let next = head.next.unwrap();
    next.name
}

fn main() {
    let tail = Node { name: String::from("tail"), next: None };
    let head = Node { name: String::from("head"), next: Some(Box::new(tail)) };
    println!("{}", second(&head));
}
