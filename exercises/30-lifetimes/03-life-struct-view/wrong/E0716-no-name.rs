// Make this build: both views are read after the line is gone.

/// Views into a line, not copies of it.
pub struct Pair<'a> {
    pub key: &'a str,
    pub val: &'a str,
}

/// "mode=fast"
pub fn parse(line: &str) -> Option<Pair<'_>> {
    let (key, val) = line.split_once('=')?;
    Some(Pair { key, val })
}

pub struct Setting {
    pub key: String,
    pub val: String,
}

/// Reads one line and keeps its two halves.
pub fn load(next: impl FnOnce() -> Option<String>) -> Option<Setting> {
    let p = parse(&next()?)?;
    Some(Setting {
        key: p.key.to_owned(),
        val: p.val.to_owned(),
    })
}
