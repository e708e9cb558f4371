use std::cell::Cell;
use std::marker::PhantomData;
use std::thread;

#[test]
fn every_drop_is_reported_once() {
    let mut n: u64 = 0;
    thread::scope(|s| {
        for _ in 0..2 {
            s.spawn(receive);
        }
        n += report();
    });
    n += report();
    assert_eq!(n, 2000);
}

#[test]
fn the_lock_is_free_again() {
    let spin: Spin<Vec<u8>> = Spin::new(vec![1]);
    spin.lock().push(2);
    assert_eq!(*spin.lock(), [1, 2]);
}

/// `Asked<T>` has `shared()` twice; the first counts where `T: Sync`.
struct Asked<T>(PhantomData<T>);

impl<T: Sync> Asked<T> {
    fn shared(&self) -> bool {
        true
    }
}

trait Otherwise {
    fn shared(&self) -> bool {
        false
    }
}

impl<T> Otherwise for Asked<T> {}

#[test]
fn a_lock_around_a_vec_is_shared() {
    let asked: Asked<Spin<Vec<u8>>> = Asked(PhantomData);
    assert!(asked.shared(), "Spin<Vec<u8>> has to be Sync");
}

#[test]
fn a_lock_around_a_cell_is_shared() {
    let asked: Asked<Spin<Cell<u8>>> = Asked(PhantomData);
    assert!(asked.shared(), "Spin<Cell<u8>> has to be Sync");
}
