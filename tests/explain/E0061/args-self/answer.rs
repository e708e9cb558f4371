struct Sock {
    n: i32,
}
impl Sock {
    fn add(&mut self, k: i32) {
        self.n += k;
    }
}
fn main() {
    let mut s = Sock { n: 1 };
    s.add(&mut s, 5);
}
