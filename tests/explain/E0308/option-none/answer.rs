struct Tree {
    left: Box<Tree>,
    v: i32,
}
fn main() {
    let t = Tree { left: None, v: 1 };
    println!("{}", t.v);
    let _ = t.left;
}
