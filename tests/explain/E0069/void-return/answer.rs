fn find(v: &[i32], x: i32) -> i32 {
    for i in v {
        if *i == x {
            return;
        }
    }
    0
}
fn main() {
    find(&[1], 1);
}
