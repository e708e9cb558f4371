const FLAG: bool = unsafe { std::mem::transmute(3u8) };
fn main() {
    println!("{}", FLAG);
}
