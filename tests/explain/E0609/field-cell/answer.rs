use std::cell::RefCell;
use std::rc::Rc;
struct P {
    x: i32,
    y: i32,
}
fn f(p: &Rc<RefCell<P>>) -> i32 {
    p.x
}
fn main() {}
