fn swap<T>(a: &mut T, b: &mut T) {
    std::mem::swap(a, b);
}
fn main() {
    let (mut first, mut last) = (8080_u16, 8000_i64);
    swap(&mut first, &mut last);
}
