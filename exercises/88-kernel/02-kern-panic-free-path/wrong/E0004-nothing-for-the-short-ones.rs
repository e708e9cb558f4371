// Make this answer Err(Malformed) and never panic, whatever the device sends.
pub const DT_ENDPOINT: u8 = 5;
pub const DIR_IN: u8 = 0x80;

#[derive(Debug, Default, PartialEq)]
pub struct Config {
    pub n_in: u32,
    pub n_out: u32,
    pub max_packet: u16,
}

#[derive(Debug, PartialEq)]
pub struct Malformed;

/// Counts the endpoints in a configuration that a USB device has sent: each
/// descriptor begins with its length and its type.
pub fn config_scan(mut bytes: &[u8]) -> Result<Config, Malformed> {
    let mut c = Config::default();
    while let Some(&len) = bytes.first() {
        let (desc, rest) = bytes.split_at_checked(len.into()).ok_or(Malformed)?;
        match desc {
            [_, DT_ENDPOINT, addr, _, lo, hi, ..] => {
                if addr & DIR_IN != 0 {
                    c.n_in += 1;
                } else {
                    c.n_out += 1;
                }
                let size = u16::from_le_bytes([*lo, *hi]);
                c.max_packet = c.max_packet.max(size);
            }
            [_, _, ..] => {}
        }
        bytes = rest;
    }
    Ok(c)
}
