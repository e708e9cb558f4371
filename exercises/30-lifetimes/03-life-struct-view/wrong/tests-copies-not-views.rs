// Make this build: both views are read after the line is gone.

/// Views into a line, not copies of it.
pub struct Pair {
    pub key: String,
    pub val: String,
}

/// "mode=fast"
pub fn parse(line: &str) -> Option<Pair> {
    let (key, val) = line.split_once('=')?;
    Some(Pair {
        key: key.to_owned(),
        val: val.to_owned(),
    })
}

pub struct Setting {
    pub key: String,
    pub val: String,
}

/// Reads one line and keeps its two halves.
pub fn load(next: impl FnOnce() -> Option<String>) -> Option<Setting> {
    let p;
    {
        let line = next()?;
        p = parse(&line)?;
    } // here the line is freed
    Some(Setting {
        key: p.key,
        val: p.val,
    })
}
