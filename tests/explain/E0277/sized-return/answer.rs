struct Ring {
    buf: [u8; 16],
}
impl Ring {
    fn peek(&self, n: usize) -> [u8] {
        self.buf[0..n]
    }
}
fn main() {
    println!("{}", Ring { buf: [0; 16] }.peek(2).len());
}
