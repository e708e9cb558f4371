fn main() {
    let next: *const u8 = 0;
    println!("{next:?}");
}
