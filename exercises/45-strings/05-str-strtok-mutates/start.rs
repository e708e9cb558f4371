// Make this build: the path is still needed, and it is not ours to write to.
pub const DEFAULT: &str = "/usr/libexec/mail:/usr/lib/mail";

/// The directories of a search path; empty ones are left out.
pub fn dirs(path: &str) -> Vec<&str> {
    let bytes = path.as_bytes();

    // as strtok() does it: each separator becomes the end of a text
    for b in bytes.iter_mut() {
        if *b == b':' {
            *b = 0;
        }
    }
    path.split('\0').filter(|d| !d.is_empty()).collect()
}

/// What the log says when no directory has the helper.
pub fn search(set: Option<&str>) -> String {
    let path = set.unwrap_or(DEFAULT);
    let mut log = String::new();

    for d in dirs(path) {
        log.push_str("looking in ");
        log.push_str(d);
        log.push('\n');
    }
    log + "no helper in " + path
}
