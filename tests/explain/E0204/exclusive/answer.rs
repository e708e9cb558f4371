struct Cursor<'a> {
    out: &'a mut String,
}
impl Copy for Cursor<'_> {}
impl Clone for Cursor<'_> {
    fn clone(&self) -> Self {
        *self
    }
}
fn main() {
    let mut s = String::new();
    let c = Cursor { out: &mut s };
    c.out.push('x');
}
