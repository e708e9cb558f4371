use std::cell::RefCell;
use std::sync::Arc;
use std::thread;
fn main() {
    let log = Arc::new(RefCell::new(Vec::new()));
    let theirs = Arc::clone(&log);
    let t = thread::spawn(move || theirs.borrow_mut().push(1));
    t.join().unwrap();
    println!("{}", log.borrow().len());
}
