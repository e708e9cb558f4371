use std::mem;
struct Conn {
    fd: i32,
    name: &'static str,
}
fn main() {
    let c: Conn = unsafe { mem::zeroed() };
    println!("{} {}", c.fd, c.name);
}
