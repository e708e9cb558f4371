use std::panic::catch_unwind;
use std::cell::RefCell;
pub fn f(c: &RefCell<u32>) { let _ = catch_unwind(|| { *c.borrow_mut() += 1; }); }
