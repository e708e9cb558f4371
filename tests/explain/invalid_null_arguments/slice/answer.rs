fn main() {
    let none = unsafe { std::slice::from_raw_parts::<u8>(std::ptr::null(), 0) };
    println!("{}", none.len());
}
