// Make this build: two unsafe operations and one promise, each with its reason.
// Each unsafe block needs a `// SAFETY:` line, each unsafe fn a `# Safety` section.
pub const CTRL: usize = 0; // 32-bit registers of a flash chip
pub const STATUS: usize = 1;
pub const REGS: usize = 2;
pub const START: u32 = 1 << 0; // a bit of CTRL, and one of STATUS
pub const BUSY: u32 = 1 << 1;
pub const LOOKS: u32 = 1000;

#[derive(Debug, PartialEq)]
pub struct TimedOut;

/// A register: each read and each write reaches the device.
struct Reg(*mut u32);

impl Reg {
    fn read(&self) -> u32 {
        self.0.read_volatile()
    }

    fn write(&self, value: u32) {
        self.0.write_volatile(value);
    }

    /// Waits until none of the bits is set, for so many looks.
    fn wait_clear(&self, bits: u32, looks: u32, relax: impl Fn()) -> Result<(), TimedOut> {
        for _ in 0..looks {
            if self.read() & bits == 0 {
                return Ok(());
            }
            relax();
        }
        Err(TimedOut)
    }
}

pub struct Flash {
    ctrl: Reg,
    status: Reg,
}

impl Flash {
    /// The flash chip whose registers are mapped at `base`.
    pub unsafe fn map(base: *mut u32) -> Flash {
        Flash {
            ctrl: Reg(base.wrapping_add(CTRL)),
            status: Reg(base.wrapping_add(STATUS)),
        }
    }

    pub fn erase(&self, relax: impl Fn()) -> Result<(), TimedOut> {
        self.ctrl.write(START);
        self.status.wait_clear(BUSY, LOOKS, relax)
    }
}
