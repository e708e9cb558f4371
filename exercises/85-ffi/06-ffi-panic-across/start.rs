// Make meter_feed() keep its promise of -2, whatever is wrong in feed(): leave that as it is.
// Each unsafe block needs a `// SAFETY:` line, each unsafe fn a `# Safety` section.
use std::ffi::{CStr, c_char};

#[derive(Clone, Copy, Default)]
pub struct Meter {
    readings: u32,
    total: u64,
}

struct BadLine;

impl Meter {
    /// "1.8.0(001234)" is a reading of 1234 Wh.
    fn feed(&mut self, line: &str) -> Result<(), BadLine> {
        let value = line.strip_prefix("1.8.0(").ok_or(BadLine)?;
        self.readings += 1;
        let end = value.find(')').unwrap();
        self.total += value[..end].parse::<u64>().unwrap();
        Ok(())
    }
}

#[unsafe(no_mangle)]
pub extern "C" fn meter_new() -> *mut Meter {
    Box::into_raw(Box::default())
}

/// # Safety
/// `m` is a meter that no other thread uses meanwhile, `line` a C string.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn meter_feed(m: *mut Meter, line: *const c_char) -> i32 {
    // SAFETY: by contract
    let (meter, line) = unsafe { (&mut *m, CStr::from_ptr(line)) };
    let Ok(line) = line.to_str() else {
        return -1;
    };

    match meter.feed(line) {
        Ok(()) => 0,
        Err(BadLine) => -1,
    }
}

/// # Safety
/// `m` is a meter.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn meter_readings(m: *const Meter) -> u32 {
    // SAFETY: by contract
    unsafe { (*m).readings }
}

/// # Safety
/// `m` is a meter.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn meter_total(m: *const Meter) -> u64 {
    // SAFETY: by contract
    unsafe { (*m).total }
}

/// # Safety
/// `m` is a meter that is not used afterwards.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn meter_free(m: *mut Meter) {
    // SAFETY: by contract; it is from into_raw()
    drop(unsafe { Box::from_raw(m) });
}
