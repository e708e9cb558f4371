struct Node {
    v: i32,
}
fn main() {
    let n = Node { v: 1 };
    let p = &n;
    if p != None {
        println!("{}", p.v);
    }
}
