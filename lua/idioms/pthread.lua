return {
    name = "pthread", group = "Threads and signals", title = "pthread_create and pthread_join",
    words = { "pthread_create", "pthread_join", "thrd_create", "spawn", "worker", "thread::scope", "Send" },
    c = [==[
struct part { const int *v; size_t n; long sum; };

static void *add(void *arg)
{
    struct part *p = arg;

    for (size_t i = 0; i < p->n; i++)
        p->sum += p->v[i];
    return NULL;
}

long sum2(const int *v, size_t n)
{
    struct part a = { v, n / 2, 0 }, b = { v + n / 2, n - n / 2, 0 };
    pthread_t t;

    if (pthread_create(&t, NULL, add, &a) != 0)
        return -1;
    add(&b);
    pthread_join(t, NULL);
    return a.sum + b.sum;
}
]==],
    rust = [==[
use std::thread;

fn sum2(v: &[i64]) -> i64 {
    let (left, right) = v.split_at(v.len() / 2);
    thread::scope(|s| {
        let other = s.spawn(|| left.iter().sum::<i64>());
        let mine: i64 = right.iter().sum();
        mine + other.join().unwrap()
    })
}

fn detached(name: String) -> thread::JoinHandle<usize> {
    thread::spawn(move || name.len())
}
]==],
    test = [==[
assert_eq!(sum2(&[1, 2, 3]), 6);
assert_eq!(detached("abc".to_owned()).join().unwrap(), 3);
assert!(thread::spawn(|| panic!("in the thread")).join().is_err());
let mut v = [1, 2, 3, 4];
thread::scope(|s| {
    for part in v.chunks_mut(2) {
        s.spawn(|| part[0] = 9);
    }
});
assert_eq!(v, [9, 2, 9, 4]);
]==],
    changes = {
        "The closure is the argument struct, and join returns the result. `thread::scope` joins before it returns, so its threads may borrow local variables; `thread::spawn` may outlive the caller and has to own what it uses (`move`, E0373).",
        "What may cross is decided by the types: Send to be moved over, Sync to be shared. Rc, raw pointers and a MutexGuard are not Send, and a struct inherits it from its fields (E0277).",
        "Threads may write to different parts of one array at once: `chunks_mut` hands each its own `&mut`.",
        "A panic ends its thread only, and join reports it. Dropping a JoinHandle detaches; when main returns, the rest is ended.",
    },
    codes = { "THREAD", "E0373", "E0521", "C.thread" },
    see = { "mutex", "atomic", "channel", "refcount" },
}
