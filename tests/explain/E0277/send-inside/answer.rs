use std::rc::Rc;
use std::thread;
struct Route {
    name: Rc<String>,
}
struct Table {
    routes: Vec<Route>,
}
fn main() {
    let table = Table { routes: Vec::new() };
    let t = thread::spawn(move || {
        let mine = table;
        for r in &mine.routes {
            println!("{}", r.name);
        }
    });
    t.join().unwrap();
}
