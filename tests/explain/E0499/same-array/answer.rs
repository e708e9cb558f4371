fn main() {
    let mut row = [3, 1, 2];
    let a = &mut row[0];
    let b = &mut row[2];
    std::mem::swap(a, b);
    println!("{row:?}");
}
