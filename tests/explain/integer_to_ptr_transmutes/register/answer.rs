fn main() {
    let gpio = unsafe { std::mem::transmute::<usize, *mut u32>(0x4000_0000) };
    println!("{}", gpio.is_null());
}
