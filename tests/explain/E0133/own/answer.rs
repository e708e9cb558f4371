unsafe fn poke(p: *mut u8) {
    *p = 1;
}
fn main() {
    let mut b = 0;
    poke(&mut b);
    println!("{b}");
}
