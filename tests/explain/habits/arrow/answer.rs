struct Node {
    value: i32,
}

fn show(n: &Node) {
    println!("{}", n->value);
}

fn main() {
    show(&Node { value: 1 });
}
