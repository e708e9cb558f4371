struct Conn {
    buf: Vec<u8>,
}
impl Drop for Conn {
    fn drop(&mut self) {
        self.buf.drop();
    }
}
fn main() {
    let _conn = Conn { buf: vec![0; 64] };
}
