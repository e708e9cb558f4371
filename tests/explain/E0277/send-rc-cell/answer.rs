use std::cell::RefCell;
use std::rc::Rc;
use std::thread;

fn main() {
    let queue = Rc::new(RefCell::new(Vec::<u32>::new()));
    let filled = Rc::clone(&queue);
    let worker = thread::spawn(move || filled.borrow_mut().push(1));
    worker.join().unwrap();
    println!("{}", queue.borrow().len());
}
