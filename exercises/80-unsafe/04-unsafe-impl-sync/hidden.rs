use std::marker::PhantomData;
use std::rc::Rc;

struct Asked<T>(PhantomData<T>);

trait Otherwise {
    fn shared(&self) -> bool {
        false
    }
}

impl<T> Otherwise for Asked<T> {}

impl<T: Sync> Asked<T> {
    fn shared(&self) -> bool {
        true
    }
}

#[test]
fn a_lock_around_an_rc_stays_in_its_thread() {
    let asked: Asked<Spin<Rc<u8>>> = Asked(PhantomData);
    assert!(!asked.shared(), "Spin<Rc<u8>> must not be Sync");
}
