use std::mem::MaybeUninit;
fn main() {
    let buf: [u8; 64] = unsafe { MaybeUninit::uninit().assume_init() };
    println!("{}", buf[0]);
}
