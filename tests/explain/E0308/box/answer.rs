use std::rc::Rc;
struct Node {
    v: i32,
}
fn keep(n: Rc<Node>) {
    println!("{}", n.v);
}
fn main() {
    let n = Node { v: 1 };
    keep(n);
}
