use std::rc::Rc;
use std::thread;

fn main() {
    let table = Rc::new(vec![1, 2, 3]);
    let t = thread::spawn(move || println!("{}", table.len()));
    t.join().unwrap();
}
