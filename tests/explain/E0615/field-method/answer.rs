struct S {
    n: i32,
}
impl S {
    fn len(&self) -> i32 {
        self.n
    }
}
fn main() {
    let s = S { n: 1 };
    let f = s.len;
}
