return {
    name = "channel", group = "Threads and signals", title = "hand work to another thread: a pipe or queue",
    words = { "mpsc", "message queue", "work queue", "pipe between threads", "thread pool", "sync_channel" },
    c = [==[
struct work { void *data; size_t n; };

int submit(int fd, void *data, size_t n)
{
    struct work w = { data, n }; /* who owns data now? */

    return write(fd, &w, sizeof w) == sizeof w ? 0 : -1;
}
]==],
    rust = [==[
use std::sync::mpsc;
use std::thread;

fn total_length(lines: Vec<String>) -> usize {
    let (tx, rx) = mpsc::sync_channel::<String>(16);
    thread::scope(|s| {
        let worker = s.spawn(move || rx.iter().map(|l| l.len()).sum());
        for line in lines {
            tx.send(line).expect("the worker is alive");
        }
        drop(tx); // or the worker waits for ever
        worker.join().unwrap()
    })
}
]==],
    test = [==[
assert_eq!(total_length(vec!["ab".to_owned(), "c".to_owned()]), 3);
let (tx, rx) = mpsc::channel::<u8>();
drop(rx);
assert!(tx.send(1).is_err());
]==],
    changes = {
        "send moves the value: the sender cannot touch it afterwards, and nothing is copied but the three words of the String. Who frees it is settled by the type.",
        "The end is visible on both sides: the receiver's loop ends when the last sender is dropped, and send fails when the receiver is gone. A clone of the sender that is kept somewhere keeps the loop waiting.",
        "`channel` is unbounded; `sync_channel(n)` blocks at n, and with 0 each send waits for its receive. There may be many senders, but one receiver.",
    },
    codes = { "THREAD.send" },
    see = { "condvar", "pthread", "queue" },
}
