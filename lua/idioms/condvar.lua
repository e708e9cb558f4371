return {
    name = "condvar", group = "Threads and signals", title = "wait for a condition: pthread_cond_wait",
    words = { "condition variable", "pthread_cond", "cond_wait", "cond_signal", "wait queue", "semaphore", "producer consumer" },
    c = [==[
struct box { pthread_mutex_t lock; pthread_cond_t full; int item; };

int box_take(struct box *b)
{
    int item;

    pthread_mutex_lock(&b->lock);
    while (!b->item)
        pthread_cond_wait(&b->full, &b->lock);
    item = b->item;
    b->item = 0;
    pthread_mutex_unlock(&b->lock);
    return item;
}
]==],
    rust = [==[
use std::sync::{Condvar, Mutex};

#[derive(Default)]
struct Slot {
    item: Mutex<Option<u32>>,
    full: Condvar,
}

impl Slot {
    fn put(&self, item: u32) {
        *self.item.lock().unwrap() = Some(item);
        self.full.notify_one();
    }
    fn take(&self) -> u32 {
        let slot = self.item.lock().unwrap();
        let mut slot =
            self.full.wait_while(slot, |s| s.is_none()).unwrap();
        slot.take().expect("wait_while saw an item")
    }
}
]==],
    test = [==[
let s = Slot::default();
std::thread::scope(|scope| {
    let taker = scope.spawn(|| s.take());
    s.put(7);
    assert_eq!(taker.join().unwrap(), 7);
});
]==],
    changes = {
        "`wait` takes the guard and gives it back: waiting without holding the lock does not compile. `wait_while` holds the loop that everyone must write because of spurious wake-ups.",
        "Which Condvar belongs to which Mutex is still up to you; put both into one struct. Two mutexes with one Condvar may panic.",
        "Look at a channel first: what is sent changes its owner, and the end of all senders ends the receiver's loop. For start and finish there are Barrier and `thread::scope`.",
    },
    codes = {},
    see = { "mutex", "channel", "ring-buffer" },
}
