const SIZE: u32 = 16;
struct Ring {
    buf: [u8; SIZE],
}
fn main() {
    let r = Ring { buf: [0; 16] };
    println!("{}", r.buf.len());
}
