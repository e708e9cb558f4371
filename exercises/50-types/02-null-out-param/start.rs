// Make this build: let conf_uint return its number. Its signature becomes
//     pub fn conf_uint(conf: &[Entry], key: &str) -> Option<u32>
// Without a number in the file the limit is IDLE_DEFAULT.
pub const IDLE_DEFAULT: u32 = 300;
pub const IDLE_MAX: u32 = 3600;

pub struct Entry<'a> {
    pub key: &'a str,
    pub val: &'a str,
}

/// Stores the number and returns true, or returns false and stores nothing.
pub fn conf_uint(conf: &[Entry], key: &str, out: &mut u32) -> bool {
    for e in conf {
        if e.key != key {
            continue;
        }
        return match e.val.parse() {
            Ok(v) => {
                *out = v;
                true
            }
            Err(_) => false,
        };
    }
    false
}

/// Seconds until an idle client is dropped; 0: never.
pub fn idle_limit(conf: &[Entry]) -> u32 {
    let mut secs: u32;

    conf_uint(conf, "idle_timeout", &mut secs);
    secs.min(IDLE_MAX)
}
