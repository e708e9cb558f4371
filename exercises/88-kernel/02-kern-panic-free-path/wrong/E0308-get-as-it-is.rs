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
pub fn config_scan(bytes: &[u8]) -> Result<Config, Malformed> {
    let mut c = Config::default();
    let mut p = 0;
    while p < bytes.len() {
        let (len, kind) = (bytes[p], bytes.get(p + 1));
        if len < 2 {
            return Err(Malformed);
        }
        if kind == DT_ENDPOINT {
            let size = u16::from_le_bytes([bytes[p + 4], bytes[p + 5]]);
            if bytes[p + 2] & DIR_IN != 0 {
                c.n_in += 1;
            } else {
                c.n_out += 1;
            }
            c.max_packet = c.max_packet.max(size);
        }
        p += usize::from(len);
    }
    Ok(c)
}
