// Make this build: every thread may come by DROPPED. The lock is to be good for any T that
// may go from one thread to another, and for no other.
// Each unsafe block needs a `// SAFETY:` line, each unsafe fn a `# Safety` section.
use std::cell::UnsafeCell;
use std::marker::PhantomData;
use std::ops::{Deref, DerefMut};
use std::sync::atomic::{AtomicBool, Ordering};

pub struct Spin<T> {
    held: AtomicBool,
    value: UnsafeCell<T>,
}

/// The lock is held for as long as this lives.
pub struct Guard<'a, T> {
    spin: &'a Spin<T>,
    value: PhantomData<&'a mut T>,
}

impl<T> Spin<T> {
    pub const fn new(value: T) -> Spin<T> {
        Spin {
            held: AtomicBool::new(false),
            value: UnsafeCell::new(value),
        }
    }

    pub fn lock(&self) -> Guard<'_, T> {
        while self.held.swap(true, Ordering::Acquire) {
            std::hint::spin_loop();
        }
        Guard {
            spin: self,
            value: PhantomData,
        }
    }
}

impl<T> Deref for Guard<'_, T> {
    type Target = T;

    fn deref(&self) -> &T {
        // SAFETY: the lock is held, so nobody else has a Guard
        unsafe { &*self.spin.value.get() }
    }
}

impl<T> DerefMut for Guard<'_, T> {
    fn deref_mut(&mut self) -> &mut T {
        // SAFETY: as above, and this Guard is borrowed for writing
        unsafe { &mut *self.spin.value.get() }
    }
}

impl<T> Drop for Guard<'_, T> {
    fn drop(&mut self) {
        self.spin.held.store(false, Ordering::Release);
    }
}

/// Packets that the receive threads have dropped.
static DROPPED: Spin<u64> = Spin::new(0);

pub fn receive() {
    for _ in 0..1000 {
        *DROPPED.lock() += 1;
    }
}

/// What there was since the last call.
pub fn report() -> u64 {
    std::mem::take(&mut *DROPPED.lock())
}
