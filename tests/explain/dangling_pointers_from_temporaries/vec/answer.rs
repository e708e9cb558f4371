fn main() {
    let p = vec![1u8, 2, 3].as_ptr();
    println!("{p:?}");
}
