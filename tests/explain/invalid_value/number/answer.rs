use std::mem::MaybeUninit;
fn main() {
    let count: u32 = unsafe { MaybeUninit::uninit().assume_init() };
    if count > 3 {
        println!("many");
    }
}
