use std::rc::Rc;
use std::sync::Mutex;
static CURRENT: Mutex<Option<Rc<String>>> = Mutex::new(None);
fn main() {
    println!("{}", CURRENT.lock().is_ok());
}
