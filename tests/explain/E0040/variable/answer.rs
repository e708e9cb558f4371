struct Conn {
    fd: i32,
}
impl Drop for Conn {
    fn drop(&mut self) {
        println!("close {}", self.fd);
    }
}
fn main() {
    let mut conn = Conn { fd: 3 };
    conn.drop();
    println!("closed");
}
