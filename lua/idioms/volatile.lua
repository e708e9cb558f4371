return {
    name = "volatile", group = "Threads and signals", title = "volatile: registers, signals, threads",
    words = { "mmio", "memory mapped register", "read_volatile", "write_volatile", "sig_atomic_t", "readl", "busy wait" },
    c = [==[
struct uart { volatile uint32_t status, data; };

void uart_put(struct uart *u, char c)
{
    while (!(u->status & 1))
        ;
    u->data = (unsigned char)c;
}
]==],
    rust = [==[
use std::ptr::NonNull;

#[repr(C)]
struct Regs {
    status: u32,
    data: u32,
}

struct Uart(NonNull<Regs>);

impl Uart {
    fn put(&mut self, c: u8) {
        let p = self.0.as_ptr();
        // SAFETY: whoever made the Uart promised mapped registers
        unsafe {
            while (&raw const (*p).status).read_volatile() & 1 == 0 {}
            (&raw mut (*p).data).write_volatile(u32::from(c));
        }
    }
}
]==],
    test = [==[
let mut r = Regs { status: 1, data: 0 };
let mut u = Uart(NonNull::from(&mut r));
u.put(b'x');
assert_eq!(r.data, u32::from(b'x'));
]==],
    changes = {
        "volatile belongs to the access, not to the type: `read_volatile` and `write_volatile` on a raw pointer. No access can be forgotten to be one, and none is one by accident.",
        "Do not make a reference to device memory: behind a & the compiler may read twice or early. `&raw` makes the pointer to the field without one.",
        "It was never for threads. A flag between threads, or between a handler and main, is an AtomicBool.",
        "Orders against other memory are as in C: none. Fences and the crate of the platform give them.",
    },
    codes = { "UNSAFE.raw" },
    see = { "atomic", "signal", "bit-fields" },
}
