// Make this build: a refused level must leave the running one alone.
#[derive(Default)]
pub struct Conf {
    pub log_path: String,
    pub level: u8,
}

/// Debug output would fill /var.
pub fn is_sane(c: &Conf) -> bool {
    c.level < 7 || !c.log_path.starts_with("/var/")
}

/// Sets the level if the configuration as a whole still makes sense, and says so.
pub fn set_level(running: &mut Conf, level: u8) -> bool {
    let mut next = std::mem::take(running);

    next.level = level;
    if !is_sane(&next) {
        return false;
    }
    *running = next;
    true
}
