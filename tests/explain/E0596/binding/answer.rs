fn main() {
    let stack = Vec::new();
    stack.push(1);
    println!("{stack:?}");
}
