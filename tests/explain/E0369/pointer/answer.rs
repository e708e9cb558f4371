fn main() {
    let v = [1, 2];
    let p = &v[0] as *const i32;
    let q = p + 1;
    println!("{q:?}");
}
