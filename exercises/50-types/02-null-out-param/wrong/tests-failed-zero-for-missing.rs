pub const IDLE_DEFAULT: u32 = 300;
pub const IDLE_MAX: u32 = 3600;

pub struct Entry<'a> {
    pub key: &'a str,
    pub val: &'a str,
}

/// `None` if the key is missing or has no number.
pub fn conf_uint(conf: &[Entry], key: &str) -> Option<u32> {
    let e = conf.iter().find(|e| e.key == key)?;
    e.val.parse().ok()
}

/// Seconds until an idle client is dropped; 0: never.
pub fn idle_limit(conf: &[Entry]) -> u32 {
    conf_uint(conf, "idle_timeout").unwrap_or(0).min(IDLE_MAX)
}
