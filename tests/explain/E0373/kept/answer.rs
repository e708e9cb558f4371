struct Timer {
    pending: Option<Box<dyn FnMut() -> i32>>,
}
impl Timer {
    fn arm(&mut self, callback: impl FnMut() -> i32 + 'static) {
        self.pending = Some(Box::new(callback));
    }
}
fn keepalive(t: &mut Timer, tries: i32) {
    let mut left = tries;
    t.arm(|| {
        left -= 1;
        left
    });
}
fn main() {
    let mut t = Timer { pending: None };
    keepalive(&mut t, 3);
    if let Some(fire) = &mut t.pending {
        println!("{}", fire());
    }
}
