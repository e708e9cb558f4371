// Make this build: no speed may be reported that the register does not hold.

/// Status register of a gigabit PHY. Speed 0xc000 is reserved.
const LINK: u16 = 0x0400;
const SPEED: u16 = 0xc000;
const S10: u16 = 0;
const S100: u16 = 0x4000;
const S1000: u16 = 0x8000;

/// Mbit/s of the link, or `None` if there is none.
pub fn link_speed(status: u16) -> Option<u32> {
    if status & LINK == 0 {
        return None;
    }
    let mbit = if status & SPEED == S10 {
        10
    } else if status & SPEED == S100 {
        100
    } else if status & SPEED == S1000 {
        1000
    };
    Some(mbit)
}
