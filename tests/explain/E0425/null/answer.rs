fn main() {
    let p: *const i32 = NULL;
    println!("{p:?}");
}
