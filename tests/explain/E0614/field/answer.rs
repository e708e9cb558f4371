struct Node {
    len: usize,
}

fn total(n: &Node) -> usize {
    *n.len
}

fn main() {
    println!("{}", total(&Node { len: 1 }));
}
