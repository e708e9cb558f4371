struct Conn {
    fd: i32,
    peer: u32,
}
fn main() {
    let c = Conn { fd: 3, peer: 4 };
    println!("{}", c.fd);
}
