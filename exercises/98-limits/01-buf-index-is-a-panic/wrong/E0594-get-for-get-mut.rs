// This builds. One message of the tests stops it: let it count on.

/// kern, user, mail and so on, up to ftp
pub const FACILITIES: usize = 12;

#[derive(Default)]
pub struct Stats {
    pub odd: u64,
    pub seen: [u64; FACILITIES],
}

/// The number in "<38>sshd: ...": 8 * facility + severity.
fn priority(msg: &str) -> Option<u8> {
    let (pri, _) = msg.strip_prefix('<')?.split_once('>')?;
    pri.parse().ok()
}

impl Stats {
    pub fn tally(&mut self, msg: &str) {
        let Some(pri) = priority(msg) else {
            self.odd += 1;
            return;
        };
        *self.seen.get(usize::from(pri >> 3)).unwrap_or(&mut self.odd) += 1;
    }
}
