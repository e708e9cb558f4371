struct Node {
    value: i32,
    next: Option<Box<Node>>,
}

fn main() {
    let tail = Node { value: 2, next: None };
    let head = Node { value: 1, next: Box::new(tail) };
    println!("{}", head.value);
}
