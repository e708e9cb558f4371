fn main() {
    let v = vec![1u8, 2];
    let p = v as *const u8;
    println!("{p:?}");
}
