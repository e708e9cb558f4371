use std::rc::Rc;
use std::thread;
fn main() {
    let t = thread::spawn(|| Rc::new(5));
    println!("{}", t.join().unwrap());
}
