pub const DEFAULT: &str = "/usr/libexec/mail:/usr/lib/mail";

/// The directories of a search path; empty ones are left out.
pub fn dirs(path: &str) -> Vec<&str> {
    path.split(':').filter(|d| !d.is_empty()).collect()
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
