fn length(header: &[u8; 8]) -> u32 {
    let p = header as *const u32;
    unsafe { *p }
}
fn main() {
    println!("{}", length(&[0; 8]));
}
