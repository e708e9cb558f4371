struct Node {
    value: i32,
    next: *mut Node,
}
fn sum(mut p: *const Node) -> i32 {
    let mut s = 0;
    while !p.is_null() {
        s += (*p).value;
        p = unsafe { (*p).next };
    }
    s
}
fn main() {
    let n = Node { value: 1, next: std::ptr::null_mut() };
    println!("{}", sum(&n));
}
