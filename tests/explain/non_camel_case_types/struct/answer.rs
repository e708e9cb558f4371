struct frame_header {
    len: u32,
}
fn main() {
    let h = frame_header { len: 1 };
    println!("{}", h.len);
}
