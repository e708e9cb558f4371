fn main() {
    let p: *const [u8] = &[1, 2];
    println!("{}", unsafe { (*p).len() });
}
