use std::cell::Cell;

// Two registers that only the test and the driver under it reach, through one pointer.
fn device(status: u32) -> *mut u32 {
    let base = Box::leak(Box::new([0u32; REGS])).as_mut_ptr();
    set_status(base, status);
    base
}

fn set_status(base: *mut u32, status: u32) {
    // SAFETY: the registers of device(), which are never freed
    unsafe { base.add(STATUS).write_volatile(status) }
}

fn ctrl(base: *mut u32) -> u32 {
    // SAFETY: as above
    unsafe { base.add(CTRL).read_volatile() }
}

// Erases; the device takes `busy` looks to get ready. Also how often the driver waited.
fn erase(base: *mut u32, busy: u32) -> (Result<(), TimedOut>, u32) {
    let waited = Cell::new(0);
    // SAFETY: the registers of device(), which are never freed
    let flash: Flash = unsafe { Flash::map(base) };
    let done = flash.erase(|| {
        waited.set(waited.get() + 1);
        if waited.get() == busy {
            set_status(base, 0x80);
        }
    });
    (done, waited.get())
}

#[test]
fn starts_and_is_ready_at_once() {
    let base = device(0);
    assert_eq!(erase(base, 0), (Ok(()), 0));
    assert_eq!(ctrl(base), START);
}

#[test]
fn waits_until_the_device_is_ready() {
    assert_eq!(erase(device(BUSY | 0x80), 3), (Ok(()), 3));
    assert_eq!(erase(device(BUSY), LOOKS - 1), (Ok(()), LOOKS - 1));
}

#[test]
fn gives_up_after_so_many_looks() {
    assert_eq!(erase(device(BUSY), 0), (Err(TimedOut), LOOKS));
}

#[test]
fn another_bit_is_not_busy() {
    assert_eq!(erase(device(!BUSY), 0), (Ok(()), 0));
}
