fn main() {
    let a = [1, 2];
    let p = &a as [i32];
}
