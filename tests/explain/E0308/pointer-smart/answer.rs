use std::rc::Rc;
struct Node {
    v: i32,
}
fn show(n: &Node) {
    println!("{}", n.v);
}
fn main() {
    let r = Rc::new(Node { v: 2 });
    show(r);
}
