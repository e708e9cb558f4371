return {
    name = "mutex", group = "Threads and signals", title = "a mutex and the data that it protects",
    words = { "pthread_mutex", "pthread_mutex_lock", "pthread_mutex_unlock", "lock", "unlock", "critical section", "spinlock", "rwlock", "guard lock", "deadlock", "data race" },
    c = [==[
struct account { pthread_mutex_t lock; long balance; };

int withdraw(struct account *a, long n)
{
    int rc = -1;

    pthread_mutex_lock(&a->lock);
    if (a->balance >= n) {
        a->balance -= n;
        rc = 0;
    }
    pthread_mutex_unlock(&a->lock);
    return rc;
}
]==],
    rust = [==[
use std::sync::Mutex;

struct Account {
    balance: Mutex<i64>,
}

impl Account {
    fn withdraw(&self, n: i64) -> Option<i64> {
        let mut balance = self.balance.lock().unwrap();
        if *balance < n {
            return None; // unlocked here too
        }
        *balance -= n;
        Some(*balance)
    }
    fn reset(&mut self) {
        *self.balance.get_mut().unwrap() = 0; // exclusive: no lock
    }
}
]==],
    test = [==[
let mut a = Account {
    balance: Mutex::new(5),
};
std::thread::scope(|s| {
    for _ in 0..3 {
        s.spawn(|| a.withdraw(2));
    }
});
assert_eq!(*a.balance.lock().unwrap(), 1);
a.reset();
assert_eq!(a.withdraw(1), None);
let m = Mutex::new(vec![1, 2]);
while let Some(_x) = m.lock().unwrap().pop() {
    assert!(m.try_lock().is_err()); // the guard lives through the body
}
let p = Mutex::new(0);
let r = std::panic::catch_unwind(|| {
    let _g = p.lock().unwrap();
    panic!("while locked");
});
assert!(r.is_err() && p.is_poisoned());
]==],
    changes = {
        "The data is inside the lock and cannot be reached without it; which lock protects what is no longer a comment. Unlocking is the drop of the guard, on every path.",
        "The method takes &self: locking is how a shared object is changed. With `&mut` nobody else has it, and `get_mut` skips the lock.",
        "A panic while the lock is held poisons it, and lock() returns an Err from then on. `unwrap` passes the panic on; `into_inner` on the error accepts the state.",
        "Deadlocks remain: no order of locks is checked, locking twice in one thread hangs or panics, and the temporary guard in the head of a while let or match lives to the end of it.",
    },
    codes = { "C.race", "C.order", "LOCK", "THREAD.share", "MOVE.guard", "C.unlock" },
    see = { "condvar", "atomic", "refcount", "global" },
}
