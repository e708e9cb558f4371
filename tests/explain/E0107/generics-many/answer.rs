struct Ring<T> {
    item: T,
}
fn show(r: Ring<i32, usize>) -> i32 {
    r.item
}
fn main() {
    show(Ring { item: 1 });
}
