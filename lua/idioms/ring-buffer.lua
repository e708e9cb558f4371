return {
    name = "ring-buffer", group = "Containers and algorithms", title = "a ring buffer of fixed size",
    words = { "circular buffer", "kfifo", "ringbuf", "head and tail", "fifo" },
    c = [==[
struct ring { unsigned char buf[256]; unsigned head, tail; };

int ring_put(struct ring *r, unsigned char b)
{
    if (r->head - r->tail == sizeof r->buf) /* wraps on purpose */
        return -1;
    r->buf[r->head++ % sizeof r->buf] = b;
    return 0;
}
]==],
    rust = [==[
struct Ring<const N: usize> {
    buf: [u8; N],
    head: usize, // both only grow, and wrap
    tail: usize,
}

impl<const N: usize> Ring<N> {
    fn put(&mut self, b: u8) -> Result<(), u8> {
        const { assert!(N.is_power_of_two()) };
        if self.head.wrapping_sub(self.tail) == N {
            return Err(b); // full: the byte goes back
        }
        self.buf[self.head % N] = b;
        self.head = self.head.wrapping_add(1);
        Ok(())
    }
    fn get(&mut self) -> Option<u8> {
        let at = (self.tail != self.head).then_some(self.tail)?;
        self.tail = at.wrapping_add(1);
        Some(self.buf[at % N])
    }
}
]==],
    test = [==[
let mut r = Ring::<4> {
    buf: [0; 4],
    head: usize::MAX - 1,
    tail: usize::MAX - 1,
};
for b in 1..=4 {
    r.put(b).unwrap();
}
assert_eq!(r.put(5), Err(5));
assert_eq!(
    [r.get(), r.get(), r.get(), r.get(), r.get()],
    [Some(1), Some(2), Some(3), Some(4), None]
);
]==],
    changes = {
        "The counters that run past the maximum need `wrapping_add`, or a debug build panics where C's unsigned counter wraps by itself. The trick also needs a size that is a power of two; const { assert!(…) } checks that for each N when compiling.",
        "% N with a constant power of two is an and, and it shows the compiler that the index is below N: no bounds check remains.",
        "For anything that may grow or holds more than bytes take VecDeque: it drops what is left in it, and `make_contiguous` or `as_slices` give it to write() in one or two pieces.",
        "Between two threads this is not enough: that needs atomics and unsafe, or `mpsc::sync_channel`.",
    },
    codes = {},
    see = { "queue", "overflow", "condvar", "vla" },
}
