// Make this build: one of two names may change.
pub const ETX: u8 = 3;

/// A frame: text, ETX, and a byte that makes the XOR of them all 0.
pub fn frame_ok(frame: &[u8]) -> bool {
    let mut len = frame.len();
    let mut lrc = 0;

    if len < 2 {
        return false;
    }
    while len > 0 {
        len--;
        lrc ^= frame[len];
    }
    lrc == 0 && frame[len - 2] == ETX
}
